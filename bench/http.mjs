// CPU per request of the core routes, against the same routes as a minimal Flask program, in one run; and how many
// durable buys a second the server takes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, ownSettings, ROOT, startServer, temporaryFolder } from '../scripts/server.mjs';
import { family, load, SERVER_CORE, sleep, table } from './measure.mjs';

const USERS = 200;
const HOLDINGS = 100;
const WARM_SECONDS = 6;
const SECONDS = 10;
const JSON_TYPE = { 'Content-Type': 'application/json' };

export async function http() {
  const { folder, remove } = await temporaryFolder();
  try {
    const flask = await measureFlask(folder);
    const sauda = await measureSauda(folder);
    return report(sauda, flask);
  } finally {
    await remove();
  }
}

/** The routes that are compared, with the most that ours may cost of what Flask's costs. */
function routes(symbols) {
  const [first] = symbols;
  return [
    { name: 'GET /market/price', method: 'GET', path: `/market/price/${first}`, bound: 1 / 10 },
    {
      name: 'POST /market/prices, 50 symbols',
      method: 'POST',
      path: '/market/prices',
      body: JSON.stringify({ symbols: symbols.slice(0, 50) }),
      bound: 1 / 8,
    },
    { name: `GET /portfolio/, ${HOLDINGS} holdings`, method: 'GET', path: '/portfolio/', cookies: 'rich', bound: 1 / 8 },
    {
      name: `POST /trade/buy, ${USERS} users`,
      method: 'POST',
      path: '/trade/buy',
      body: JSON.stringify({ symbol: first, quantity: 1 }),
      cookies: 'all',
      bound: 1 / 3,
    },
  ];
}

async function measureSauda(folder) {
  const server = await startServer(
    await ownSettings(folder, { INITIAL_CASH: '10000000000' }),
    { prefix: ['taskset', '-c', SERVER_CORE] },
  );
  try {
    const instruments = await (await fetch(`${server.api}/market/instruments?exchange=NSE&index=NIFTY500&limit=500`)).json();
    const symbols = instruments.items.map((item) => item.symbol);
    const cookies = await signUp(server.api, folder, 'sauda');
    await buyEach(server.api, cookies.first, symbols.slice(0, HOLDINGS));
    return await measure(server.api, [server.pid], routes(symbols), cookies);
  } finally {
    await server.stop();
  }
}

async function measureFlask(folder) {
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const gunicorn = spawn(
    'taskset',
    ['-c', SERVER_CORE, '/usr/bin/gunicorn', '--workers', '2', '--bind', `127.0.0.1:${port}`, '--log-level', 'error',
      '--chdir', path.join(ROOT, 'bench/peers'), 'flask_app:app'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, BENCH_HOLDINGS: String(HOLDINGS), BENCH_CASH: '1e15', PYTHONDONTWRITEBYTECODE: '1' },
    },
  );
  const ended = once(gunicorn, 'close');
  try {
    const symbols = Array.from({ length: 60 }, (_, number) => `SYM${String(number).padStart(3, '0')}.NS`);
    for (let tries = 0; tries < 100 && !(await fetch(`${api}/market/price/${symbols[0]}`).catch(() => null)); tries++) {
      await sleep(0.1);
    }
    await sleep(1);
    const cookies = await signUp(api, folder, 'flask');
    return await measure(api, family(gunicorn.pid), routes(symbols), cookies);
  } finally {
    gunicorn.kill('SIGTERM');
    await ended;
  }
}

/** Registers the users; their cookies go into files that wrk reads. */
async function signUp(api, folder, name) {
  const lines = [];
  for (let number = 0; number < USERS; number++) {
    const body = JSON.stringify({ username: `bench-${number}`, password: `Paper-${name}-trade-${number}` });
    const response = await fetch(`${api}/auth/register`, { method: 'POST', headers: JSON_TYPE, body });
    if (response.status !== 201) throw new Error(`register answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
    lines.push(response.headers.getSetCookie()[0].split(';')[0]);
  }
  const files = { first: lines[0], rich: path.join(folder, `${name}-rich`), all: path.join(folder, `${name}-all`) };
  await writeFile(files.rich, `${lines[0]}\n`);
  await writeFile(files.all, `${lines.join('\n')}\n`);
  return files;
}

async function buyEach(api, cookie, symbols) {
  for (const symbol of symbols) {
    const response = await fetch(`${api}/trade/buy`, {
      method: 'POST',
      headers: { ...JSON_TYPE, Cookie: cookie },
      body: JSON.stringify({ symbol, quantity: 10 }),
    });
    if (response.status !== 200) throw new Error(`buying ${symbol} answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
  }
}

async function measure(api, pids, all, cookies) {
  const results = [];
  for (const route of all) {
    const options = { route, pids, cookies: route.cookies && cookies[route.cookies] };
    await load(api, { ...options, seconds: WARM_SECONDS });
    const result = await load(api, { ...options, seconds: SECONDS });
    if (result.refused + result.broken > 0) {
      throw new Error(`${route.name}: ${result.refused} answers were not 2xx, ${result.broken} connections broke`);
    }
    console.log(`${route.name}: ${result.cpuMicros.toFixed(1)} us of CPU, ${Math.round(result.perSecond)} a second`);
    results.push({ ...result, name: route.name, bound: route.bound });
  }
  return results;
}

function report(sauda, flask) {
  const rows = sauda.map((ours, index) => {
    const theirs = flask[index];
    const times = theirs.cpuMicros / ours.cpuMicros;
    return [
      ours.name,
      ours.cpuMicros.toFixed(1),
      theirs.cpuMicros.toFixed(1),
      `1/${times.toFixed(1)}`,
      `1/${Math.round(1 / ours.bound)}`,
      times >= 1 / ours.bound ? 'yes' : '**no**',
      Math.round(ours.perSecond),
      ours.p50.toFixed(1),
      ours.p99.toFixed(1),
    ];
  });
  const buys = Math.round(sauda.at(-1).perSecond);
  return [
    '### HTTP: server CPU per request',
    '',
    table(['route', 'Sauda, µs', 'Flask, µs', 'ratio', 'wanted', 'met', 'Sauda, a second', 'p50 ms', 'p99 ms'], rows),
    '',
    `Durable buys a second at 64 connections: ${buys} (wanted: 5,000 or more; ${buys >= 5000 ? 'met' : '**not met**'}).`,
  ].join('\n');
}
