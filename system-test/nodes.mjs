// What has to hold for two packaged programs on one DynamoDB Local; in short for the tests, in full for the bench.
import assert from 'node:assert/strict';
import path from 'node:path';
import { ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { paise, register } from './client.mjs';
import { onDynamo, startDynamo } from './dynamo.mjs';

const CASH = 60_000;
const SYMBOL = 'ITC.NS';
const PASSWORD = 'Paper-node-one';
const RESTING = 3;
const AGAIN = new Set([429, 503]);

/** Two nodes with tables of their own. */
export async function startNodes() {
  const { folder, remove } = await temporaryFolder();
  const dynamo = await startDynamo();
  const same = {
    ...onDynamo(dynamo),
    SECRET_KEY: 'the-same-on-both-nodes-0123456789abcdef-0123456789',
    INITIAL_CASH: String(CASH),
    // Prices that move soon.
    SIM_TICKS_PER_SECOND: '4',
  };
  const settings = [await ownSettings(folder, same), await ownSettings(folder, same)];
  await sauda(settings[0], 'aws-init');
  const nodes = [await startServer(settings[0]), await startServer(settings[1])];
  return {
    nodes,
    verify: () => sauda(settings[0], 'verify'),
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
      await dynamo.stop();
      await remove();
    },
  };
}

async function sauda(settings, ...words) {
  const ended = await runToEnd([path.join(ROOT, 'sauda'), ...words], settings, { seconds: 240 });
  assert.equal(ended.code, 0, ended.stdout + ended.stderr);
  return ended.stdout;
}

/** The same prices at the same times; returns how many were compared. */
export async function samePrices({ nodes }) {
  const seen = nodes.map(() => new Map());
  for (let round = 0; round < 40; round++) {
    await Promise.all(
      nodes.map(async (node, place) => {
        const response = await fetch(`${node.api}/market/price/${SYMBOL}`);
        const quote = await response.json();
        seen[place].set(quote.asOf, quote.price);
      }),
    );
    await pause(50);
  }
  const both = [...seen[0].keys()].filter((asOf) => seen[1].has(asOf));
  assert.ok(both.length > 0, 'no tick was seen on both nodes');
  for (const asOf of both) assert.equal(seen[0].get(asOf), seen[1].get(asOf), `price at ${asOf}`);
  return both.length;
}

/** One trader buys more than there is money for, on both nodes at once; returns what became of the orders. */
export async function buysOfOneAccount({ nodes }, count) {
  const asha = await register(nodes[0].api, 'asha', PASSWORD);
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: count }, (_, number) => untilAnswered(asha, nodes, number, `buy-${number}`, 1)),
  );
  const millis = performance.now() - began;
  const kept = await asha.orders(nodes[1].api);
  assert.equal(kept.length, count, 'orders kept against orders answered');
  const ids = new Set(kept.map((order) => order.id));
  assert.equal(ids.size, count, 'no order twice');
  const filled = kept.reduce((sum, order) => sum + order.filledQuantity, 0);
  const portfolio = await asha.portfolio(nodes[0].api);
  assert.equal(portfolio.holdings.reduce((sum, holding) => sum + holding.quantity, 0), filled);
  assert.ok(portfolio.cashBalance >= 0, `cash ${portfolio.cashBalance}`);
  requireBalance(portfolio, 'asha');
  for (const number of [0, count - 1]) {
    const again = await asha.buy(nodes[(number + 1) % 2].api, SYMBOL, 1, `buy-${number}`);
    assert.equal(again.text, answers[number].text, 'the same key on the other node');
  }
  return { refused: answers.filter((answer) => answer.status !== 200).length, filled, millis };
}

/**
 * Traders buy on both nodes until one of them is killed, and go on at the other. Returns the seconds until it looked after
 * everything.
 */
export async function killOne({ nodes }, traders, millis) {
  const all = [];
  for (let number = 0; number < traders; number++) {
    all.push(await register(nodes[number % 2].api, `node-${number}`, PASSWORD));
  }
  const sent = new Map();
  let over = false;
  const buyers = all.map(async (trader, place) => {
    for (let number = 0; !over; number++) {
      const key = `${trader.username}-${number}`;
      const answer = await untilAnswered(trader, nodes, place + number, key, 1);
      assert.ok([200, 409, 422].includes(answer.status), answer.text);
      sent.set(key, { trader, answer });
      await pause(20);
    }
  });
  await pause(millis / 2);
  await until(20, () => shardsOf(nodes[0]) === 32 && shardsOf(nodes[1]) === 32, 'the shards are not shared');
  const resting = await rest(all.slice(0, RESTING), nodes);
  await nodes[1].kill();
  const killed = performance.now();
  await pause(millis / 2);
  over = true;
  await Promise.all(buyers);
  await until(30, () => shardsOf(nodes[0]) === 64, 'the shards of the dead node are not taken over');
  const takeover = (performance.now() - killed) / 1000;
  await filledAtLast(
    resting.filter((order) => order.waits),
    nodes[0],
  );
  assert.ok(resting.some((order) => order.waits), 'every order was filled as it was placed');
  for (const trader of all) {
    const kept = await trader.orders(nodes[0].api);
    const mine = [...sent.values()].filter((order) => order.trader === trader);
    const ids = kept.map((order) => order.id);
    assert.equal(new Set(ids).size, ids.length, `${trader.username}: no order twice`);
    for (const { answer } of mine) {
      if (answer.status === 200) assert.ok(ids.includes(answer.body.order.id), `${answer.body.order.id} was lost`);
    }
    const waiting = resting.filter((order) => order.trader === trader).length;
    assert.equal(ids.length, mine.length + waiting, `${trader.username}: orders kept against orders sent`);
    requireBalance(await trader.portfolio(nodes[0].api), trader.username);
  }
  return { takeover, orders: sent.size };
}

/** How many shards a node looks after, as its log said last. */
function shardsOf(node) {
  return Number([...node.output().matchAll(/looks after (\d+) of 64/g)].at(-1)?.[1] ?? 0);
}

/** For each trader a limit order a little below the market and, of what they have, one a little above. */
async function rest(traders, nodes) {
  const resting = [];
  for (const [place, trader] of traders.entries()) {
    for (const [side, away] of [['BUY', 0.9999], ['SELL', 1.0001]]) {
      const price = await (await fetch(`${nodes[0].api}/market/price/${SYMBOL}`)).json();
      const limit = Math.round(price.price * away * 20) / 20;
      const response = await trader.post(nodes[place % 2].api, '/orders', {
        symbol: SYMBOL,
        side,
        type: 'LIMIT',
        product: 'CNC',
        quantity: 1,
        price: limit,
      });
      assert.equal(response.status, 200, response.text);
      const order = response.body.order ?? response.body;
      resting.push({ trader, id: order.id, waits: order.pendingQuantity > 0 });
    }
  }
  return resting;
}

/** Prices go up or down: of each trader's two orders one is filled at last, by whoever looks after them now. */
async function filledAtLast(resting, node) {
  const ids = new Set(resting.map((order) => order.id));
  await Promise.all(
    [...new Set(resting.map((order) => order.trader))].map((trader) =>
      until(
        150,
        async () => (await trader.orders(node.api)).some((order) => ids.has(order.id) && order.status === 'COMPLETE'),
        `${trader.username}: no resting order is filled`,
      ),
    ),
  );
}

/** Asks again under the same key, at the other node if one is gone, until there is an answer. */
async function untilAnswered(trader, nodes, first, key, quantity) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await trader.buy(nodes[(first + attempt) % 2].api, SYMBOL, quantity, key).catch(() => null);
    if (answer && !AGAIN.has(answer.status)) return answer;
    await pause(20 + 10 * Math.min(attempt, 30));
  }
  throw new Error(`${key} was never answered`);
}

function requireBalance(portfolio, who) {
  const cost = portfolio.holdings.reduce((sum, holding) => sum + paise(holding.invested), 0);
  assert.equal(
    paise(portfolio.cashBalance) + cost + paise(portfolio.charges.total) - paise(portfolio.realisedPnl),
    CASH * 100,
    `${who}: cash + cost + charges - realised`,
  );
}

async function until(seconds, holds, otherwise) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(otherwise);
    await pause(200);
  }
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
