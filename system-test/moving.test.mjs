// Everything moves from the data folder to DynamoDB and back: nothing is lost, doubled or different.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { command, environment, ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { login, register } from './client.mjs';
import { onDynamo, startDynamo } from './dynamo.mjs';

const PASSWORD = 'Paper-mover-one';
let dynamo;
let remove;
let folder;
let here;
let there;
let back;
let answer;
let portfolio;

before(async () => {
  ({ folder, remove } = await temporaryFolder());
  dynamo = await startDynamo();
  here = await ownSettings(folder);
  there = await ownSettings(folder, onDynamo(dynamo));
  back = await ownSettings(folder, { DATA_DIR: path.join(folder, 'back') });
});

after(async () => {
  await dynamo?.stop();
  await remove?.();
});

test('an export of a running server', async () => {
  await running(here, async (server) => {
    const asha = await register(server.api, 'asha', PASSWORD);
    const ravi = await register(server.api, 'ravi', PASSWORD);
    answer = await asha.buy(server.api, 'RELIANCE.NS', 3, 'one-key');
    assert.equal(answer.status, 200, answer.text);
    for (let round = 0; round < 20; round++) {
      for (const symbol of ['TCS.NS', 'INFY.NS']) assert.equal((await asha.buy(server.api, symbol, 1)).status, 200);
      assert.equal((await ravi.buy(server.api, 'SBIN.NS', 2)).status, 200);
    }
    portfolio = await asha.portfolio(server.api);
    const { stdout } = await sauda(here, 0, 'export', file('first.jsonl'));
    assert.match(stdout, /^Wrote 2 traders and 2 accounts with \d+ bookings to /m);
  });
  assert.equal((await stat(file('first.jsonl'))).mode & 0o777, 0o600);
});

test('an import into DynamoDB that is killed goes on, and nobody is served before its end', async () => {
  await sauda(there, 0, 'aws-init');
  await killedImport(there, file('first.jsonl'));
  const { code, stdout, stderr } = await runToEnd(command(), there, { seconds: 60 });
  assert.notEqual(code, 0);
  assert.match(stdout + stderr, /^sauda-users and sauda-trades: an import was begun and not finished: [^\n]*\n$/);
  const second = await sauda(there, 0, 'import', file('first.jsonl'));
  assert.match(second.stdout, /^2 accounts with \d+ journals: all proved$/m);
  assert.match(second.stdout, /^Took in 2 traders and 2 accounts with \d+ bookings from /m);
  assert.match((await sauda(there, 1, 'import', file('first.jsonl'))).stderr, /needs an empty store/);
});

test('there the books, the password and the remembered answers are the same', async () => {
  await sauda(there, 0, 'export', file('second.jsonl'));
  assert.deepEqual(await books('second.jsonl'), await books('first.jsonl'));
  await running(there, async (server) => {
    const asha = await login(server.api, 'asha', PASSWORD);
    const now = await asha.portfolio(server.api);
    assert.equal(now.cashBalance, portfolio.cashBalance);
    assert.deepEqual(now.holdings.map(share), portfolio.holdings.map(share));
    assert.equal((await asha.buy(server.api, 'RELIANCE.NS', 3, 'one-key')).text, answer.text);
    assert.equal((await asha.buy(server.api, 'ITC.NS', 1)).status, 200);
  });
});

test('and back: the file is the same, and trading goes on', async () => {
  await sauda(there, 0, 'export', file('third.jsonl'));
  await sauda(back, 0, 'import', file('third.jsonl'));
  await sauda(back, 0, 'export', file('fourth.jsonl'));
  assert.deepEqual(await books('fourth.jsonl'), await books('third.jsonl'));
  await running(back, async (server) => {
    const asha = await login(server.api, 'asha', PASSWORD);
    assert.equal((await asha.buy(server.api, 'ITC.NS', 1)).status, 200);
    assert.equal((await asha.portfolio(server.api)).holdings.length, 4);
  });
  assert.match((await sauda(back, 0, 'verify')).stdout, /all proved/);
});

function file(name) {
  return path.join(folder, name);
}

/** All lines but the first, with its time, and the last, with the sum of all. */
async function books(name) {
  const lines = (await readFile(file(name), 'utf8')).trimEnd().split('\n');
  assert.match(lines[0], /^\{"type":"start","format":1,"systemMicros":\d+\}$/);
  assert.match(lines.at(-1), /^\{"type":"end",/);
  return lines.slice(1, -1);
}

/** Begins an import and kills it as soon as the store is marked. */
async function killedImport(settings, name) {
  const [java, ...options] = command().slice(0, -2);
  const app = command().at(-1);
  const child = spawn(java, [...options, '-cp', app, 'in.sauda.app.Tool', 'import', name], {
    cwd: ROOT,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    if (chunk.includes('nobody is served')) child.kill('SIGKILL');
  }
  assert.equal(await ended, null, 'it ended by itself');
}

async function running(settings, use) {
  const server = await startServer(settings);
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

async function sauda(settings, code, ...words) {
  const ended = await runToEnd([path.join(ROOT, 'sauda'), ...words], settings, { seconds: 120 });
  assert.equal(ended.code, code, ended.stdout + ended.stderr);
  return ended;
}

function share({ symbol, quantity, averagePrice }) {
  return { symbol, quantity, averagePrice };
}
