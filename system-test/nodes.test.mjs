// Two packaged programs on one DynamoDB Local: one market, one set of books, and a kill of one of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buysOfOneAccount, killOne, samePrices, startNodes } from './nodes.mjs';

const BUYS = 300;
const TRADERS = 8;
const STORM_MILLIS = 4_000;

let running;

before(async () => {
  running = await startNodes();
});

after(async () => {
  await running?.stop();
});

test('the simulated market is the same on both', async () => {
  await samePrices(running);
});

test('buys of one account on both nodes at once: none lost, none doubled, nothing overspent', async () => {
  const { refused, filled } = await buysOfOneAccount(running, BUYS);
  assert.ok(refused > 0, 'there was money for all of them');
  assert.ok(filled > 100, `${filled} were filled`);
});

test('kill -9 of one node: what was acknowledged is there, and what waits goes on at the other', async () => {
  const { takeover } = await killOne(running, TRADERS, STORM_MILLIS);
  assert.ok(takeover <= 15, `taken over after ${takeover.toFixed(1)} s`);
});

test('every account is proved', async () => {
  assert.match(await running.verify(), new RegExp(`^${TRADERS + 1} accounts with \\d+ journals: all proved$`, 'm'));
});
