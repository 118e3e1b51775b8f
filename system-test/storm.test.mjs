// kill -9 in the middle of a storm of buys, again and again on the same data: what was acknowledged is there, nothing
// is half there, and the books balance.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { paise, register } from './client.mjs';

const ROUNDS = 20;
const TRADERS = 8;
const OPENING_CASH = 1_000_000_000;
const SYMBOLS = ['RELIANCE.NS', 'TCS.NS', 'HDFCBANK.NS', 'M&M.NS'];
const SEED = 20_261_122;

let folder;
let remove;
let settings;
let server;
let traders;
const sent = new Map(); // idempotency key -> {trader, symbol, quantity, answer: order as acknowledged, or undefined}

before(async () => {
  ({ folder, remove } = await temporaryFolder());
  settings = await ownSettings(folder, { INITIAL_CASH: String(OPENING_CASH) });
  server = await startServer(settings);
  traders = [];
  for (let number = 0; number < TRADERS; number++) {
    traders.push(await register(server.api, `storm-${number}`, `Paper-storm-${number}`));
  }
});

after(async () => {
  await server?.kill();
  await remove();
});

const random = randomFrom(SEED);
for (let round = 1; round <= ROUNDS; round++) {
  test(`round ${round}: everything acknowledged survives kill -9`, async () => {
    const began = sent.size;
    await storm(round, 150 + Math.floor(random() * 350));
    server = await startServer(settings);
    assert.ok(sent.size > began, 'the storm sent nothing');
    await Promise.all(traders.map(checkTrader));
  });
}

test('an order without an answer is placed once when it is sent again', async () => {
  const unanswered = [...sent.entries()].filter(([, order]) => !order.answer);
  for (const [key, order] of unanswered) {
    const response = await order.trader.buy(server.api, order.symbol, order.quantity, key);
    assert.equal(response.status, 200, response.text);
    order.answer = response.body.order;
  }
  for (const trader of traders) {
    const mine = [...sent.values()].filter((order) => order.trader === trader);
    const ids = new Set((await trader.orders(server.api)).map((order) => order.id));
    assert.equal(ids.size, mine.length, `${trader.username}: orders kept against orders sent`);
    for (const order of mine) assert.ok(ids.has(order.answer.id), `${order.answer.id} is not there`);
  }
});

test('./sauda verify proves every account', async () => {
  await server.stop();
  const { code, stdout, stderr } = await runToEnd([path.join(ROOT, 'sauda'), 'verify'], settings);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, new RegExp(`\\b${TRADERS} accounts`));
});

/** Everybody buys as fast as answers come; after `millis` the process is killed without warning. */
async function storm(round, millis) {
  const over = new AbortController();
  const buyers = traders.map(async (trader, index) => {
    for (let number = 0; !over.signal.aborted; number++) {
      const key = `round-${round}-${number}`;
      const order = { trader, symbol: SYMBOLS[(index + number) % SYMBOLS.length], quantity: 1 + (number % 3) };
      sent.set(`${trader.username}/${key}`, order);
      const response = await trader.buy(server.api, order.symbol, order.quantity, `${trader.username}/${key}`).catch(() => null);
      if (response === null) return; // the connection broke: nobody knows
      assert.equal(response.status, 200, response.text);
      order.answer = response.body.order;
    }
  });
  await new Promise((resolve) => setTimeout(resolve, millis));
  over.abort();
  await server.kill();
  await Promise.all(buyers);
}

/**
 * Acknowledged orders are all there, whole; cash, the cost of what is held and the charges, less what was gained, are what
 * the account was opened with; and what is blocked is what waits.
 */
async function checkTrader(trader) {
  const kept = new Map((await trader.orders(server.api)).map((order) => [order.id, order]));
  for (const order of sent.values()) {
    if (order.trader !== trader || !order.answer) continue;
    const after = kept.get(order.answer.id);
    assert.ok(after, `${order.answer.id} was acknowledged and is not there`);
    assert.ok(after.filledQuantity >= order.answer.filledQuantity, `${order.answer.id}: less is filled than was said`);
    if (order.answer.status === 'COMPLETE') {
      assert.equal(after.status, 'COMPLETE');
      assert.equal(after.averagePrice, order.answer.averagePrice);
    }
  }
  const portfolio = await trader.portfolio(server.api);
  const held = portfolio.holdings.reduce((sum, holding) => sum + holding.quantity, 0);
  const filled = [...kept.values()].reduce((sum, order) => sum + order.filledQuantity, 0);
  assert.equal(held, filled, `${trader.username}: shares held against shares filled`);
  const cost = portfolio.holdings.reduce((sum, holding) => sum + paise(holding.invested), 0);
  assert.equal(
    paise(portfolio.cashBalance) + cost + paise(portfolio.charges.total) - paise(portfolio.realisedPnl),
    OPENING_CASH * 100,
    `${trader.username}: cash + cost + charges - realised`,
  );
  const waits = [...kept.values()].some((order) => order.pendingQuantity > 0);
  assert.equal(portfolio.blockedCash > 0, waits, `${trader.username}: blocked against waiting`);
}

/** Numbers in [0, 1) that are the same in each run. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
