// The packaged program's start and stop: what it serves, and the one line it says when it cannot start.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { command, freePort, ownSettings, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';

let folder;
let remove;

before(async () => {
  ({ folder, remove } = await temporaryFolder());
});

after(() => remove());

describe('a running server', () => {
  let server;
  let settings;

  before(async () => {
    settings = await own('running');
    server = await startServer(settings);
  });

  after(() => server.stop());

  test('says where it is and what it runs', () => {
    for (const word of [settings.API_PORT, settings.UI_PORT, settings.DATA_DIR, 'sim', 'simulated']) {
      assert.ok(server.output().includes(word), `no '${word}' in:\n${server.output()}`);
    }
  });

  test('serves the API at the root and under /api, and under /api beside the pages', async () => {
    for (const base of [server.api, `${server.api}/api`, `${server.ui}/api`]) {
      const response = await fetch(`${base}/market/price/RELIANCE.NS`);
      assert.equal(response.status, 200, base);
      assert.equal((await response.json()).symbol, 'RELIANCE.NS');
    }
  });

  test('serves the pages', async () => {
    for (const page of ['/', '/login', '/dashboard', '/stocks', '/stocks/M%26M.NS', '/portfolio']) {
      const response = await fetch(server.ui + page);
      assert.equal(response.status, 200, page);
      assert.match(response.headers.get('content-type'), /text\/html/);
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src|script-src/);
    }
  });

  test('refuses a second process on its data folder', async () => {
    const second = await ownSettings(folder, { DATA_DIR: settings.DATA_DIR });
    assertOneLine(await start(second), settings.DATA_DIR);
  });

  test('refuses a port in use', async () => {
    assertOneLine(await start(await own('busy', { API_PORT: settings.API_PORT })), settings.API_PORT);
    assertOneLine(await start(await own('busy', { UI_PORT: settings.UI_PORT })), settings.UI_PORT);
  });
});

test('stops when asked, with the exit code of a normal end', async () => {
  const server = await startServer(await own('stopping'));
  const { code, signal } = await server.stop();
  assert.equal(signal, null);
  assert.ok(code === 0 || code === 143, `exit code ${code}:\n${server.output()}`);
});

test('starts again on the data it left', async () => {
  const settings = await own('stopping');
  const server = await startServer(settings);
  await server.stop();
});

test('reads .env in the folder it is started in', async () => {
  const place = path.join(folder, 'env');
  await mkdir(place);
  const { API_PORT, ...settings } = await ownSettings(place);
  await writeFile(path.join(place, '.env'), `# where the API is\nAPI_PORT=${API_PORT}\n`);
  const server = await startServer(settings, { cwd: place, apiPort: API_PORT });
  await server.stop();
});

for (const [name, value] of [
  ['API_PORT', '0'],
  ['API_PORT', 'four'],
  ['INITIAL_CASH', '-5'],
  ['MARKETS', 'moon'],
  ['REPLAY_SPEED', '1001'],
  ['USE_AWS', 'maybe'],
]) {
  test(`refuses ${name}=${value} with what is allowed`, async () => {
    const ended = await start(await own('refused', { [name]: value }));
    assertOneLine(ended, `${name}=${value}`);
    assert.equal(ended.code, 2);
  });
}

test('refuses a data folder that cannot be', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, 'not a folder');
  assertOneLine(await start(await ownSettings(folder, { DATA_DIR: path.join(file, 'data') })), 'data');
});

test('refuses a damaged database and leaves it as it is', async () => {
  const data = path.join(folder, 'damaged');
  await mkdir(data);
  const file = path.join(data, 'sauda.db');
  const garbage = 'This is not a database. '.repeat(400);
  await writeFile(file, garbage);
  assertOneLine(await start(await ownSettings(folder, { DATA_DIR: data })), 'sauda.db');
  assert.equal(await readFile(file, 'utf8'), garbage);
});

test('refuses a port that another program holds', async (t) => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  t.after(() => other.close());
  assertOneLine(await start(await own('busy', { UI_PORT: String(port) })), String(port));
});

/** Settings with a data folder of that name. */
function own(name, more = {}) {
  return ownSettings(folder, { DATA_DIR: path.join(folder, name), ...more });
}

function start(settings) {
  return runToEnd(command(), settings, { seconds: 30 });
}

function assertOneLine({ code, signal, stdout, stderr }, word) {
  const lines = (stdout + stderr).split('\n').filter((line) => line.trim() !== '');
  assert.equal(signal, null, `it did not end by itself:\n${lines.join('\n')}`);
  assert.notEqual(code, 0, 'it ended as if all were well');
  assert.equal(lines.length, 1, `not one line:\n${lines.join('\n')}`);
  assert.ok(lines[0].includes(word), `no '${word}' in: ${lines[0]}`);
}
