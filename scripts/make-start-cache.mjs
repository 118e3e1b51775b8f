// Makes the start-up cache: node make-start-cache.mjs CACHE APP JAVA OPTIONS...
// A short life of the server that loads what a normal one loads; the JVM writes the cache when it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { environment, ownSettings, ROOT, temporaryFolder } from './server.mjs';

const [cache, app, java, ...options] = process.argv.slice(2);
const { folder, remove } = await temporaryFolder();
const settings = await ownSettings(folder);
const api = `http://127.0.0.1:${settings.API_PORT}`;

const server = spawn(java, [...options, `-XX:AOTCacheOutput=${cache}`, '-jar', app], {
  cwd: ROOT,
  env: environment(settings),
  stdio: 'inherit',
});
const ended = once(server, 'close');
const stop = () => server.kill('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
try {
  await ready();
  await use();
} finally {
  stop();
  await ended;
  await remove();
}
if (!existsSync(cache)) throw new Error('the JVM wrote no cache');

async function ready() {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    if ((await status('/health/ready')) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server was not ready within a minute');
}

/** What a person does first; its answers do not matter here. */
async function use() {
  const json = { 'Content-Type': 'application/json' };
  const guest = await fetch(`${api}/auth/guest`, { method: 'POST', headers: json, body: '{}' }).catch(() => undefined);
  const cookie = guest?.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { ...json, Cookie: cookie };
  await status('/');
  await status('/market/prices', {
    method: 'POST',
    headers,
    body: JSON.stringify({ symbols: ['RELIANCE.NS', 'TCS.NS'] }),
  });
  for (const path of ['/market/price/RELIANCE.NS', '/market/history/RELIANCE.NS?timeframe=1D', '/markets']) {
    await status(path, { headers });
  }
  await status('/trade/buy', { method: 'POST', headers, body: '{"symbol":"RELIANCE.NS","quantity":1}' });
  await status('/portfolio/', { headers });
}

async function status(path, init) {
  try {
    const response = await fetch(api + path, init);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
