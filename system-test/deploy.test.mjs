// What the files for other machines rely on: the image, the stacks, the dashboard, the proxy and split hosting.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import vm from 'node:vm';
import { split, symbols } from '../frontend/hosting/split.mjs';
import { environment, ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { register } from './client.mjs';

const KEY = 'k3yJ8sPq0ZxV5nTbR2wLmD7cHfGuEaYi';
const NEXT_KEY = 'Zq7wXn4bTr9eLc2vHs6uKd1mPf8gJa5y';
const TLS = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.9' };

let folder;
let remove;

before(async () => {
  ({ folder, remove } = await temporaryFolder());
});

after(() => remove());

const source = (file) => readFile(path.join(ROOT, file), 'utf8');

describe('in production, behind a proxy', () => {
  let server;
  let settings;

  before(async () => {
    settings = await ownSettings(folder, {
      ENVIRONMENT: 'production',
      HOST: '127.0.0.1',
      SECRET_KEY: KEY,
      SECRET_KEYS_ACCEPTED: NEXT_KEY,
      TRUSTED_PROXIES: '127.0.0.1',
    });
    server = await startServer(settings);
  });

  after(() => server.stop());

  test('the balancer finds the readiness where the stack says', async () => {
    const stack = await source('infra/src/main/java/in/sauda/infra/ServiceStack.java');
    const ready = stack.match(/READY_PATH = "([^"]+)"/)[1];
    assert.equal((await fetch(server.ui + ready)).status, 200);
  });

  test('the image’s health check tells a living server from none', async () => {
    const alive = (port) => runToEnd(['./scripts/alive.sh'], { API_PORT: port });
    assert.equal((await alive(settings.API_PORT)).code, 0);
    assert.notEqual((await alive('1')).code, 0);
  });

  test('every figure on the Grafana dashboard is exported', async () => {
    const exported = await (await fetch(`${server.api}/metrics`)).text();
    const names = new Set(exported.match(/^[a-z][a-z0-9_]*(?=[{ ])/gm));
    const board = JSON.parse(await source('infra/grafana/sauda.json'));
    const shown = board.panels.flatMap((panel) => panel.targets.flatMap(({ expr }) => expr.match(/\b[a-z]+(_[a-z]+)+\b/g)));
    const words = new Set(['rate_interval']);
    const missing = [...new Set(shown)].filter((name) => !names.has(name) && !words.has(name));
    // A pause is counted once there was one.
    assert.deepEqual(missing.filter((name) => !name.startsWith('jvm_gc_pause')), []);
    assert.ok(shown.filter((name) => name.startsWith('sauda_')).length > 10);
  });

  test('each line of the log is JSON with the fields that the log filters read', async () => {
    // The first request that is refused for its form leaves no line; the ledger's proof leaves one after each start.
    const line = await eventually(() =>
      server
        .output()
        .split('\n')
        .filter((each) => each.startsWith('{'))
        .map((each) => JSON.parse(each))
        .find((each) => each.loggerName === 'in.sauda.app.LedgerProof'),
    );
    assert.equal(line.level, 'INFO');
  });

  test('a sign-in outlives a turn of the key', async () => {
    const signedUp = await fetch(`${server.api}/auth/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...TLS },
      body: JSON.stringify({ username: 'asha', password: 'Paper-owner-one' }),
    });
    assert.equal(signedUp.status, 201, await signedUp.text());
    const Cookie = signedUp.headers.getSetCookie()[0].split(';')[0];
    await server.stop();
    server = await startServer({ ...settings, SECRET_KEY: NEXT_KEY, SECRET_KEYS_ACCEPTED: KEY });
    assert.equal((await fetch(`${server.api}/auth/verify`, { headers: { Cookie, ...TLS } })).status, 200);
    await server.stop();
    server = await startServer({ ...settings, SECRET_KEY: NEXT_KEY, SECRET_KEYS_ACCEPTED: '' });
    assert.equal((await fetch(`${server.api}/auth/verify`, { headers: { Cookie, ...TLS } })).status, 401);
  });
});

test('the files that the image holds are enough to serve and for the owner’s commands', async (t) => {
  const image = path.join(folder, 'image');
  for (const file of await filesOfTheImage()) {
    await cp(path.join(ROOT, file), path.join(image, file), { recursive: true });
  }
  const settings = await ownSettings(image);
  const run = (command) => runToEnd([path.join(image, 'sauda'), command], settings, { cwd: image });
  const server = spawn(path.join(image, 'sauda'), ['start'], { env: environment(settings), stdio: 'ignore' });
  const ended = once(server, 'close');
  t.after(() => server.kill('SIGKILL'));
  await eventually(() => fetch(`http://127.0.0.1:${settings.API_PORT}/health/ready`).then(({ ok }) => ok, () => false));
  assert.equal((await fetch(`http://127.0.0.1:${settings.UI_PORT}/stocks/TCS.NS`)).status, 200);
  assert.match((await run('verify')).stdout, /all proved/);
  server.kill('SIGTERM');
  await ended;
});

test('a traced request reaches the collector, with its caller’s trace, its id and the way of its order', async (t) => {
  const spans = [];
  const collector = createServer(async (request, response) => {
    const chunks = await request.toArray();
    spans.push({ url: request.url, body: Buffer.concat(chunks) });
    response.setHeader('Content-Type', 'application/x-protobuf').end();
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  t.after(() => collector.close());
  const server = await startServer(
    await ownSettings(folder, {
      DATA_DIR: path.join(folder, 'traced'),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.address().port}`,
    }),
  );
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const asked = await fetch(`${server.ui}/api/market/price/TCS.NS`, {
    headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01`, 'X-Request-Id': 'the-traced-one' },
  });
  assert.equal(asked.status, 200);
  const asha = await register(server.api, 'asha', 'Paper-trace-one');
  const order = { symbol: 'TCS.NS', quantity: 1 };
  const traced = { traceparent: `00-${trace}-00f067aa0ba902b8-01` };
  assert.equal((await asha.post(server.api, '/trade/buy', order, traced)).status, 200);
  await server.stop();
  const sent = spans.filter(({ body }) => body.includes(Buffer.from(trace, 'hex')));
  assert.ok(sent.length > 0, 'the trace did not arrive');
  assert.equal(sent[0].url, '/v1/traces');
  const all = Buffer.concat(sent.map(({ body }) => body));
  for (const word of ['sauda', 'GET', '/market/price/TCS.NS', 'the-traced-one', 'market.queue', 'market.decide', 'store.commit']) {
    assert.ok(all.includes(Buffer.from(word)), `no '${word}' in the spans`);
  }
});

describe('pages on a host of files', () => {
  let host;
  let pages;

  before(async () => {
    pages = path.join(folder, 'out-split');
    await cp(path.join(ROOT, 'frontend/out'), path.join(folder, 'out'), { recursive: true });
    await split(path.join(folder, 'out'), pages);
    host = createServer(fileHost(pages, await cloudFrontFunction())).listen(0, '127.0.0.1');
    await once(host, 'listening');
  });

  after(() => host.close());

  const get = (where) => fetch(`http://127.0.0.1:${host.address().port}${where}`);

  test('has the page and the data files of each share and index', async () => {
    for (const symbol of await symbols()) {
      for (const file of [`${symbol}.html`, `${symbol}.txt`, `${symbol}/__next._tree.txt`]) {
        assert.ok((await stat(path.join(pages, 'stocks', file))).isFile(), file);
      }
    }
  });

  test('serves /stocks/X with X in it, whatever is in the name', async () => {
    for (const symbol of ['RELIANCE.NS', 'M&M.NS', 'BAJAJ-AUTO.NS', '^NSEI']) {
      const name = encodeURIComponent(symbol);
      for (const where of [`/stocks/${name}`, `/stocks/${name}.txt`, `/stocks/${name}/__next._tree.txt`]) {
        const response = await get(where);
        assert.equal(response.status, 200, where);
        const text = await response.text();
        assert.ok(text.includes(name), `${where} does not name ${name}`);
        assert.ok(!text.includes('__SYMBOL__'), `${where} is the placeholder's`);
      }
    }
  });

  test('serves the other pages, and says what is not there', async () => {
    for (const where of ['/', '/login', '/dashboard', '/stocks', '/orders', '/portfolio', '/portfolio/note', '/settings']) {
      assert.equal((await get(where)).status, 200, where);
    }
    assert.equal((await get('/stocks/NOSUCH.NS')).status, 404);
    assert.equal((await get('/stocks/__SYMBOL__')).status, 404);
  });
});

/** What the image's last stage takes from the first, but for the start-up cache, which knows its own place. */
async function filesOfTheImage() {
  const copied = (await source('Dockerfile')).match(/^COPY --from=build .*$/gm);
  const files = copied.flatMap((line) => line.match(/(?<=\/opt\/sauda\/)\S+/g));
  return files.filter((file) => !file.endsWith('.aot'));
}

/** The function that runs at the edge, run here. */
async function cloudFrontFunction() {
  const context = vm.createContext({});
  vm.runInContext(await source('frontend/hosting/cloudfront-function.js'), context);
  return (uri) => context.handler({ request: { uri } }).uri;
}

/** A bucket: a key is the decoded path of what the function made of the request. */
function fileHost(root, rewritten) {
  return async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    try {
      response.end(await readFile(path.join(root, decodeURIComponent(rewritten(pathname)))));
    } catch {
      response.writeHead(404).end();
    }
  };
}

async function eventually(find) {
  for (let tries = 0; tries < 400; tries++) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail('it never came');
}
