// The packaged program on DynamoDB Local over HTTP: tables, trading, a kill, and the books afterwards.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { command, ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { login, register } from './client.mjs';
import { onDynamo, startDynamo } from './dynamo.mjs';

const PASSWORD = 'Paper-cloud-one';
let dynamo;
let folder;
let settings;
let remove;
let bought;

before(async () => {
  ({ folder, remove } = await temporaryFolder());
  dynamo = await startDynamo();
  settings = await ownSettings(folder, onDynamo(dynamo));
});

after(async () => {
  await dynamo?.stop();
  await remove?.();
});

test('without tables it does not start, and says who makes them', async () => {
  const { code, stdout, stderr } = await runToEnd(command(), settings, { seconds: 60 });
  const lines = (stdout + stderr).split('\n').filter((line) => line.trim() !== '');
  assert.notEqual(code, 0);
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0], /ap-south-1.*no table sauda-users.*no table sauda-trades.*aws-init/);
});

test('aws-init makes them, and finds them right the second time', async () => {
  assert.match((await sauda(0, 'aws-init')).stdout, /^sauda-trades: made$/m);
  assert.match((await sauda(0, 'aws-init')).stdout, /^sauda-trades: keys and indexes are as they have to be$/m);
});

test('trades, and answers a repeated key with the same words', async () => {
  const server = await startServer(settings);
  const asha = await register(server.api, 'asha', PASSWORD);
  const first = await asha.buy(server.api, 'RELIANCE.NS', 3, 'one-key');
  assert.equal(first.status, 200, first.text);
  const again = await asha.buy(server.api, 'RELIANCE.NS', 3, 'one-key');
  assert.equal(again.text, first.text);
  for (const symbol of ['TCS.NS', 'INFY.NS', 'RELIANCE.NS']) {
    assert.equal((await asha.buy(server.api, symbol, 2)).status, 200);
  }
  bought = await asha.portfolio(server.api);
  await server.kill();
});

test('after a kill the books are there, and a key is still remembered', async () => {
  const server = await startServer(settings);
  try {
    const asha = await login(server.api, 'asha', PASSWORD);
    const portfolio = await asha.portfolio(server.api);
    assert.equal(portfolio.cashBalance, bought.cashBalance);
    assert.deepEqual(portfolio.holdings.map(share), bought.holdings.map(share));
    assert.equal((await asha.orders(server.api)).length, 4);
    await asha.buy(server.api, 'RELIANCE.NS', 3, 'one-key');
    assert.equal((await asha.orders(server.api)).length, 4);
    assert.match((await sauda(0, 'verify')).stdout, /^1 accounts with \d+ journals: all proved$/m);
  } finally {
    await server.stop();
  }
});

test('who signs out at one program is signed out at the other too', async () => {
  const key = { SECRET_KEY: 'k3yJ8sPq0ZxV5nTbR2wLmD7cHfGuEaYi' };
  const here = await startServer({ ...settings, ...key });
  const there = await startServer(await ownSettings(folder, { ...onDynamo(dynamo), ...key }));
  try {
    const asha = await login(here.api, 'asha', PASSWORD);
    const signedIn = async (server) => (await asha.get(server.api, '/auth/sessions')).status;
    assert.equal(await signedIn(there), 200);
    assert.equal((await asha.post(here.api, '/auth/logout', {})).status, 200);
    assert.equal(await signedIn(here), 401);
    const began = performance.now();
    while ((await signedIn(there)) === 200) {
      assert.ok(performance.now() - began < 15_000, 'still signed in');
      await setTimeout(50);
    }
    console.log(`signed out elsewhere after ${Math.round(performance.now() - began)} ms; 5,000 are promised`);
  } finally {
    await Promise.all([here.stop(), there.stop()]);
  }
});

test('backup says where DynamoDB keeps its own', async () => {
  assert.match((await sauda(1, 'backup', 'nowhere.db')).stderr, /DynamoDB/);
});

async function sauda(code, ...words) {
  const ended = await runToEnd([path.join(ROOT, 'sauda'), ...words], settings, { seconds: 120 });
  assert.equal(ended.code, code, ended.stdout + ended.stderr);
  return ended;
}

function share({ symbol, quantity, averagePrice }) {
  return { symbol, quantity, averagePrice };
}
