// Whether a full database is as quick as an empty one: 100,000 traders with 1,000,000 trades, written through the real
// market and store. The same 200 traders are asked before and after the others were added.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { register } from '../system-test/client.mjs';
import { load, SERVER_CORE, table } from './measure.mjs';

const TRADERS = 100_000;
const TRADES_EACH = 10;
const ASKED = 200;

export async function large() {
  const { folder, remove } = await temporaryFolder();
  try {
    const settings = await ownSettings(folder, { INITIAL_CASH: '10000000000' });
    const cookies = path.join(folder, 'cookies');
    const empty = await withServer(settings, async (server) => {
      await writeFile(cookies, `${(await askedTraders(server.api)).join('\n')}\n`);
      return latencies(server, cookies);
    });
    await addTraders(settings);
    const verifySeconds = await verify(settings);
    const full = await withServer(settings, (server) => latencies(server, cookies));
    return report(empty, full, verifySeconds);
  } finally {
    await remove();
  }
}

async function withServer(settings, ask) {
  const server = await startServer(settings, { prefix: ['taskset', '-c', SERVER_CORE], readySeconds: 120 });
  try {
    return { startMillis: server.startMillis, ...(await ask(server)) };
  } finally {
    await server.stop();
  }
}

async function askedTraders(api) {
  const { items } = await (await fetch(`${api}/market/instruments?index=NIFTY50&limit=${TRADES_EACH}`)).json();
  const cookies = [];
  for (let number = 0; number < ASKED; number++) {
    const trader = await register(api, `asked-${number}`, `Paper-asked-${number}`);
    for (const { symbol } of items) await trader.buy(api, symbol, 1);
    cookies.push(trader.cookie);
  }
  return cookies;
}

/** One request at a time over all of the traders: the first round meets accounts that are not in memory. */
async function latencies(server, cookies) {
  const ask = (route, seconds) => load(server.api, { route, pids: [server.pid], connections: 1, seconds, cookies });
  const body = JSON.stringify({ symbol: 'RELIANCE.NS', quantity: 1 });
  const portfolio = { method: 'GET', path: '/portfolio/' };
  const buy = { method: 'POST', path: '/trade/buy', body };
  await ask(portfolio, 5);
  await ask(buy, 5);
  return { portfolio: await ask(portfolio, 10), buy: await ask(buy, 10) };
}

async function addTraders(settings) {
  const classes = ['app', 'lib/main', 'lib/boot'].map((part) => `backend/target/quarkus-app/${part}/*`).join(':');
  const words = [process.env.JAVA, '--enable-native-access=ALL-UNNAMED', '-Xmx3g', '-cp', classes,
    'bench/LargeDatabase.java', settings.DATA_DIR, String(TRADERS - ASKED), String(TRADES_EACH)];
  const { code, stdout, stderr } = await runToEnd(words, {}, { seconds: 1800, cwd: ROOT });
  if (code !== 0) throw new Error(`the large database could not be made:\n${stdout}${stderr}`);
  console.log(stdout.trim());
}

/** How long the proof of every account takes: balances, lots, hash chain, fills derived again. */
async function verify(settings) {
  const began = performance.now();
  const words = ['taskset', '-c', SERVER_CORE, process.env.JAVA, '--enable-native-access=ALL-UNNAMED',
    '-XX:+UseSerialGC', '-cp', 'backend/target/quarkus-app/quarkus-run.jar', 'in.sauda.app.Tool', 'verify'];
  const { code, stdout, stderr } = await runToEnd(words, settings, { seconds: 1800, cwd: ROOT });
  if (code !== 0) throw new Error(`the large database does not verify:\n${stdout}${stderr}`);
  return (performance.now() - began) / 1000;
}

function report(empty, full, verifySeconds) {
  const row = (name, before, now) => {
    const ratio = now / before;
    return [name, `${before.toFixed(2)} ms`, `${now.toFixed(2)} ms`, ratio.toFixed(2), '1.5', ratio <= 1.5 ? 'yes' : '**no**'];
  };
  const start = Math.round(full.startMillis);
  return [
    '### 100,000 traders with 1,000,000 trades',
    '',
    `Start to the first 200, on one core: ${start} ms (wanted: 6,000 or less; ${start <= 6000 ? 'met' : '**not met**'}); empty: ${Math.round(empty.startMillis)} ms.`,
    '',
    `\`verify\` of all its journals, on one core, start of the program included: ${verifySeconds.toFixed(1)} s (wanted: 15 or less; ${verifySeconds <= 15 ? 'met' : '**not met**'}).`,
    '',
    table(
      ['one request at a time', 'empty', 'full', 'ratio', 'wanted', 'met'],
      [
        row('GET /portfolio/ p50', empty.portfolio.p50, full.portfolio.p50),
        row('GET /portfolio/ p99', empty.portfolio.p99, full.portfolio.p99),
        row('POST /trade/buy p50', empty.buy.p50, full.buy.p50),
        row('POST /trade/buy p99', empty.buy.p99, full.buy.p99),
      ],
    ),
  ].join('\n');
}
