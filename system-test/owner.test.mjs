// The owner's commands on a data folder: backup beside a running server, restore, verify, reset-password.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { login, register } from './client.mjs';

const PASSWORD = 'Paper-owner-one';
let folder;
let remove;
let settings;
let copy;
let atBackup;

before(async () => {
  ({ folder, remove } = await temporaryFolder());
  settings = await ownSettings(folder);
  copy = path.join(folder, 'copy.db');
});

after(() => remove());

test('backup copies a running server, which goes on', async () => {
  await running(async (server) => {
    const asha = await register(server.api, 'asha', PASSWORD);
    assert.equal((await asha.buy(server.api, 'RELIANCE.NS', 3)).status, 200);
    atBackup = await asha.portfolio(server.api);
    await sauda(0, 'backup', copy);
    assert.equal((await asha.buy(server.api, 'TCS.NS', 2)).status, 200);
    assert.equal((await asha.portfolio(server.api)).holdings.length, 2);
  });
});

test('backup does not write over a file', async () => {
  const before = await readFile(copy);
  const { stderr } = await sauda(1, 'backup', copy);
  assert.match(stderr, /copy\.db/);
  assert.deepEqual(await readFile(copy), before);
});

test('restore and reset-password are refused beside a running server', async () => {
  await running(async () => {
    assert.match((await sauda(1, 'restore', copy)).stderr, /stop it/);
    assert.match((await sauda(1, 'reset-password', 'asha', 'Paper-owner-two')).stderr, /stop it/);
  });
});

test('restore refuses what is not a copy and leaves the database alone', async () => {
  const rubbish = path.join(folder, 'rubbish.db');
  await writeFile(rubbish, 'not a database '.repeat(1000));
  assert.match((await sauda(1, 'restore', rubbish)).stderr, /rubbish\.db/);
  assert.match((await sauda(1, 'restore', path.join(folder, 'nothing.db'))).stderr, /nothing\.db/);
  await running(async (server) => {
    const asha = await login(server.api, 'asha', PASSWORD);
    assert.equal((await asha.portfolio(server.api)).holdings.length, 2);
  });
});

test('restore brings back what the copy had', async () => {
  await sauda(0, 'restore', copy);
  await running(async (server) => {
    const asha = await login(server.api, 'asha', PASSWORD);
    const portfolio = await asha.portfolio(server.api);
    assert.deepEqual(portfolio.holdings.map(share), atBackup.holdings.map(share));
    assert.equal(portfolio.cashBalance, atBackup.cashBalance);
  });
});

test('verify proves the accounts, also beside a running server', async () => {
  assert.match((await sauda(0, 'verify')).stdout, /^1 accounts with \d+ journals: all proved$/m);
  await running(async () => {
    assert.match((await sauda(0, 'verify')).stdout, /all proved/);
  });
});

test('reset-password lets the trader in with the new one only, and ends old sign-ins', async () => {
  let before;
  await running(async (server) => {
    before = await login(server.api, 'asha', PASSWORD);
  });
  assert.match((await sauda(1, 'reset-password', 'asha', 'short')).stderr, /8/);
  assert.match((await sauda(1, 'reset-password', 'nobody-here', 'Paper-owner-two')).stderr, /nobody-here/);
  await sauda(0, 'reset-password', 'ASHA', 'Paper-owner-two');
  await running(async (server) => {
    assert.equal((await before.get(server.api, '/portfolio/')).status, 401);
    await assert.rejects(login(server.api, 'asha', PASSWORD));
    await login(server.api, 'asha', 'Paper-owner-two');
  });
});

test('verify finds a changed byte of an account', async () => {
  const database = path.join(settings.DATA_DIR, 'sauda.db');
  assert.ok(!existsSync(`${database}-wal`) || (await readFile(`${database}-wal`)).length === 0, 'not at rest');
  const content = await readFile(database);
  const at = content.lastIndexOf(Buffer.from('RELIANCE.NS for '));
  assert.ok(at > 0, 'no narration found in the file');
  const file = await open(database, 'r+');
  await file.write(Buffer.from('X'), 0, 1, at);
  await file.close();
  const { stderr } = await sauda(1, 'verify');
  assert.match(stderr, /hash|journal/i);
});

async function running(use) {
  const server = await startServer(settings);
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

/** Runs ./sauda and expects that exit code; the last word is the input of reset-password. */
async function sauda(code, command, operand, input = '') {
  const words = [path.join(ROOT, 'sauda'), command, ...(operand ? [operand] : [])];
  const ended = await runToEnd(words, settings, { input: `${input}\n`, seconds: 120 });
  assert.equal(ended.code, code, ended.stdout + ended.stderr);
  return ended;
}

function share({ symbol, quantity, averagePrice }) {
  return { symbol, quantity, averagePrice };
}
