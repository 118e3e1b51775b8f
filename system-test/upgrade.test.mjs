// Two programs on the same tables, one of which knows a form of items more: side by side, then the newer one alone.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { command, ownSettings, ROOT, runToEnd, startServer, temporaryFolder } from '../scripts/server.mjs';
import { login, register } from './client.mjs';
import { onDynamo, startDynamo } from './dynamo.mjs';

const PASSWORD = 'Paper-next-one';
let dynamo;
let remove;
let settings;
let server;
let asha;

before(async () => {
  let folder;
  ({ folder, remove } = await temporaryFolder());
  dynamo = await startDynamo();
  settings = await ownSettings(folder, onDynamo(dynamo));
  await sauda(0, 'aws-init');
  server = await startServer(settings);
});

after(async () => {
  await server?.stop();
  await dynamo?.stop();
  await remove?.();
});

test('beside the newer program, each reads what the other writes', async () => {
  asha = await register(server.api, 'asha', PASSWORD);
  assert.equal((await asha.buy(server.api, 'TCS.NS', 1)).status, 200);
  assert.equal(await next('copy', 'asha', 'ravi'), 'copied');
  const ravi = await login(server.api, 'ravi', PASSWORD);
  assert.equal((await ravi.buy(server.api, 'TCS.NS', 1)).status, 200);
});

test('a form that it does not know is not written by this program', async () => {
  const { stderr } = await sauda(1, 'aws-init', '--write-form', '2');
  assert.match(stderr, /are written in form 1, and this program knows forms up to 1: form 2 cannot be written$/m);
  assert.match((await sauda(0, 'aws-init', '--write-form', '1')).stdout, /^Items are written in form 1 from now on$/m);
});

test('once the tables go on, it stops serving, says why, and does not start again', async () => {
  assert.equal(await next('raise'), 'form 2');
  await until(async () => (await fetch(`${server.api}/health/ready`)).status === 503);
  assert.equal((await asha.buy(server.api, 'TCS.NS', 1)).status, 503);
  assert.match(server.output(), /written in form 2 by a newer Sauda; this program knows forms up to 1/);
  await server.stop();
  const { code, stdout, stderr } = await runToEnd(command(), settings, { seconds: 60 });
  assert.notEqual(code, 0);
  assert.match(stdout + stderr, /^sauda-users and sauda-trades are written in form 2 [^\n]*: update the program\n$/);
  assert.equal(await next('copy', 'ravi', 'mira'), 'there already');
});

async function until(holds) {
  const deadline = performance.now() + 30_000;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, 'it did not come to that within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function next(...words) {
  const classpath = process.env.SAUDA_TEST_CLASSPATH;
  const program = [process.env.JAVA ?? 'java', '--enable-native-access=ALL-UNNAMED', '-cp', classpath];
  const ended = await runToEnd([...program, 'in.sauda.store.dynamodb.NextForm', dynamo.endpoint, ...words], settings);
  assert.equal(ended.code, 0, ended.stdout + ended.stderr);
  return ended.stdout.trim().split('\n').at(-1);
}

async function sauda(code, ...words) {
  const ended = await runToEnd([path.join(ROOT, 'sauda'), ...words], settings, { seconds: 120 });
  assert.equal(ended.code, code, ended.stdout + ended.stderr);
  return ended;
}
