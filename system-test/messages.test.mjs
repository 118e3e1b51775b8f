// Two packaged programs on one DynamoDB Local, one topic: messages to a subscriber, and own events to a browser on the
// other program.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { register } from './client.mjs';
import { onDynamo, startDynamo } from './dynamo.mjs';
import { listen } from './events.mjs';
import { startSns } from './sns.mjs';

const KEY = 'k3yJ8sPq0ZxV5nTbR2wLmD7cHfGuEaYi';
let dynamo;
let sns;
let topic;
let remove;
let nodes = [];

before(async () => {
  let folder;
  ({ folder, remove } = await temporaryFolder());
  dynamo = await startDynamo();
  sns = await startSns();
  topic = await sns.topic('sauda');
  const shared = {
    ...onDynamo(dynamo),
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
    AWS_ENDPOINT_URL_SQS: sns.endpoint,
    SNS_TOPIC_ARN: topic,
    SECRET_KEY: KEY,
  };
  const one = await ownSettings(folder, shared);
  const made = await runToEnd([path.join(ROOT, 'sauda'), 'aws-init'], one, { seconds: 120 });
  assert.equal(made.code, 0, made.stderr);
  nodes = await Promise.all([startServer(one), startServer(await ownSettings(folder, shared))]);
});

after(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await sns?.stop();
  await dynamo?.stop();
  await remove?.();
});

test('each node has a queue of its own', async () => {
  await eventually(async () => (await sns.queues()).length === 2);
  for (const queue of await sns.queues()) assert.match(queue, /^sauda-node-sauda-[0-9a-f]{32}$/);
});

test('a subscriber gets every message, and a browser every event once, whichever node booked', async () => {
  const [one, two] = nodes;
  const all = await sns.subscribe(topic, 'all');
  const trades = await sns.subscribe(topic, 'trades', { event: ['TRADE_EXECUTED'], symbol: ['TCS.NS'] });
  const asha = await register(one.api, 'asha', 'Paper-cloud-one');
  await asha.portfolio(one.api);
  const browser = await listen(two.api, asha);
  try {
    for (let i = 0; i < 12; i++) {
      const node = nodes[i % 2];
      assert.equal((await asha.buy(node.api, 'TCS.NS', 1)).status, 200);
      assert.equal((await asha.post(node.api, '/trade/sell', { symbol: 'MRF.NS', quantity: 1 })).status, 422);
    }
    const { body } = await asha.get(one.api, '/notifications?limit=500');
    assert.ok(body.unread >= 24);
    const newest = body.items[0].accountSeq;

    const seen = [];
    await eventually(async () => {
      seen.push(...(await sns.take(all)));
      return new Set(seen.map((each) => each.accountSeq)).size === newest;
    });
    const sorted = [...new Set(seen.map((each) => each.accountSeq))].sort((a, b) => a - b);
    assert.deepEqual(sorted, Array.from({ length: newest }, (_, i) => i + 1));
    const bought = await sns.take(trades);
    assert.ok(bought.length >= 12);
    assert.ok(bought.every((each) => each.event === 'TRADE_EXECUTED' && each.trade.symbol === 'TCS.NS'));

    const ids = () => browser.events.map((each) => each.eventId);
    await eventually(() => browser.events.filter((each) => each.type === 'order').length >= 24);
    assert.deepEqual(
      ids(),
      Array.from({ length: ids().length }, (_, i) => ids()[0] + i),
      'each event once and in order',
    );
  } finally {
    await browser.close();
  }
});

test('a node that stops takes its queue along', async () => {
  await nodes[1].stop();
  await eventually(async () => (await sns.queues()).filter((name) => name.startsWith('sauda-node-')).length === 1);
});

async function eventually(holds, seconds = 30) {
  const deadline = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
