// How ./sauda test counts: from each runner's own report, and never from silence.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { runToEnd, temporaryFolder } from '../scripts/server.mjs';

let folder;
let remove;

before(async () => {
  ({ folder, remove } = await temporaryFolder());
});

after(() => remove());

async function report(name, content) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function count(kind, file) {
  const { stdout } = await runToEnd(['node', 'scripts/count-tests.mjs', kind, file], {});
  return stdout.trim();
}

test('surefire: the totals of every suite, errors among the failed', async () => {
  await report('surefire/TEST-a.xml', '<?xml version="1.0"?><testsuite name="a" tests="5" errors="1" skipped="1" failures="1"/>');
  await report('surefire/TEST-b.xml', '<testsuite name="b" tests="2" errors="0" skipped="0" failures="0">');
  await report('surefire/b.txt', 'Tests run: 99');
  assert.equal(await count('surefire', path.join(folder, 'surefire')), '4 2 1');
});

test('junit: a line for each test', async () => {
  const file = await report(
    'node.xml',
    `<testsuites><testsuite name="s"><testcase name="a"/><testcase name="b"><failure>no</failure></testcase></testsuite>
     <testcase name="c"><skipped/></testcase><testcase name="d" time="1"/></testsuites>`,
  );
  assert.equal(await count('junit', file), '2 1 1');
});

test('vitest: a file that could not be loaded is a failure', async () => {
  const file = await report('vitest.json', {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  });
  assert.equal(await count('vitest', file), '7 2 2');
});

test('playwright: passed at the second try is not passed', async () => {
  const file = await report('playwright.json', { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] });
  assert.equal(await count('playwright', file), '3 2 2');
});

for (const [what, layers, line, code] of [
  ['all is well', 'add_to_layer a 3 0 0 1; add_to_layer b 2 0 1 1; add_to_layer a 1 0 0 1', '6 passed, 0 failed, 1 skipped', 0],
  ['one failed', 'add_to_layer a 3 1 0 1', '3 passed, 1 failed, 0 skipped', 1],
  ['a runner wrote no report', 'layer a junit /nowhere true', '0 passed, 1 failed, 0 skipped', 1],
  ['a runner ran no test', `layer a junit "$EMPTY" true`, '0 passed, 1 failed, 0 skipped', 1],
  ['a runner fell over after its tests', `layer a junit "$GOOD" false`, '1 passed, 1 failed, 0 skipped', 1],
  ['two went side by side', 'one() { layer a junit "$GOOD" true; }; two() { add_to_layer b 2 0 1 1; }; side_by_side one two', '3 passed, 0 failed, 1 skipped', 0],
  ['one of two failed', 'one() { check a "a" false; }; two() { add_to_layer a 2 0 0 1; }; side_by_side one two', '2 passed, 1 failed, 0 skipped', 1],
  ['one of two fell over', 'one() { exit 3; }; two() { add_to_layer b 2 0 0 1; }; side_by_side one two || true', '2 passed, 1 failed, 0 skipped', 1],
  ['a check failed', 'check a "a check" false; check a "another" true', '1 passed, 1 failed, 0 skipped', 1],
]) {
  test(`the last line and the exit code when ${what}`, async () => {
    const empty = await report('empty.xml', '<testsuites></testsuites>');
    const good = await report('good.xml', '<testsuites><testcase name="a"/></testsuites>');
    const script = `set -euo pipefail; ROOT=$PWD; WORK=${folder}/work; EMPTY=${empty}; GOOD=${good}
      source scripts/tools.sh; source scripts/test.sh; mkdir -p $REPORTS; ${layers}; summary 1`;
    const ended = await runToEnd(['bash', '-c', script], {});
    assert.equal(ended.stdout.trimEnd().split('\n').at(-1), line, ended.stdout + ended.stderr);
    assert.equal(ended.code, code);
  });
}
