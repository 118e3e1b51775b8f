// The script ./sauda: what it says when it is called wrongly or a tool is missing, and what no file may contain.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, runToEnd, temporaryFolder } from '../scripts/server.mjs';

const SAUDA = path.join(ROOT, 'sauda');

test('every shell script parses', async () => {
  for (const script of ['sauda', '.ci/run', ...tracked('scripts/*.sh')]) {
    const { code, stderr } = await runToEnd(['bash', '-n', script], {});
    assert.equal(code, 0, `${script}: ${stderr}`);
  }
});

test('help names every command', async () => {
  const { code, stdout } = await runToEnd([SAUDA, 'help'], {});
  assert.equal(code, 0);
  for (const command of ['run', 'build', 'start', 'test', 'dev', 'bench', 'backup', 'restore', 'export', 'import', 'verify', 'reset-password', 'help']) {
    assert.match(stdout, new RegExp(`\\./sauda ${command}\\b`));
  }
});

for (const [words, line] of [
  [['fly'], "sauda: unknown command 'fly': see ./sauda help\n"],
  [['backup'], 'sauda: usage: ./sauda backup FILE\n'],
  [['restore', 'a', 'b'], 'sauda: usage: ./sauda restore FILE\n'],
  [['import'], 'sauda: usage: ./sauda import FILE\n'],
  [['reset-password'], 'sauda: usage: ./sauda reset-password USER\n'],
  [['run', 'fast'], 'sauda: usage: ./sauda run\n'],
]) {
  test(`refuses "${words.join(' ')}" in one line`, async () => {
    const { code, stderr } = await runToEnd([SAUDA, ...words], {});
    assert.equal(code, 2);
    assert.equal(stderr, line);
  });
}

test('a JDK that is not there is one line', async () => {
  const script = 'set -eu; unset HOME; source scripts/tools.sh; JDK_FOLDERS=(/nowhere); need_jdk';
  const { code, stderr } = await runToEnd(['bash', '-c', script], { JAVA_HOME: '/nowhere' });
  assert.equal(code, 2);
  assert.match(stderr, /^sauda: no JDK 25 found: .*JAVA_HOME.*\n$/);
});

for (const [tool, answer, line] of [
  ['mvn', 'Apache Maven 3.6.3', 'sauda: Maven 3.6.3 is too old: install 3.8.7 or newer\n'],
  ['node', 'v18.20.1', 'sauda: Node.js 18.20.1 is too old: install 20.9 or newer\n'],
]) {
  test(`an old ${tool} is one line`, async (t) => {
    const { folder, remove } = await temporaryFolder();
    t.after(remove);
    await mkdir(path.join(folder, 'bin'));
    const fake = path.join(folder, 'bin', tool);
    await writeFile(fake, `#!/bin/sh\necho '${answer}'\n`);
    await chmod(fake, 0o755);
    const { code, stderr } = await runToEnd([SAUDA, 'run'], { PATH: `${folder}/bin:${process.env.PATH}` });
    assert.equal(code, 2);
    assert.equal(stderr, line);
  });
}

test('versions are compared as numbers', async () => {
  for (const [wanted, found, expected] of [
    ['3.8.7', '3.8.7', 0],
    ['3.8.7', '3.10.0', 0],
    ['3.8.7', '4', 0],
    ['3.8.7', '3.8.6', 1],
    ['20.9', '20.8.1', 1],
    ['20.9', '20.20.2', 0],
  ]) {
    const { code } = await runToEnd(['bash', '-c', `source scripts/tools.sh; at_least ${wanted} ${found}`], {});
    assert.equal(code, expected, `${found} against ${wanted}`);
  }
});

test('no committed file names a package registry or a folder of somebody’s machine', () => {
  // Written in pieces, so that this file is not among the finds.
  const forbidden = ['registry.npm' + 'js', 'repo.maven' + '.apache', 'repo1.maven' + '.org', '/ro' + 'ot/', '/wo' + 'rk/'];
  const pattern = forbidden.map((each) => each.replaceAll('.', '\\.')).join('|');
  let found = '';
  try {
    found = execFileSync('git', ['grep', '-nIE', pattern, '--', '.'], { cwd: ROOT, encoding: 'utf8' });
  } catch (problem) {
    assert.equal(problem.status, 1, 'git grep failed');
  }
  assert.equal(found, '');
});

function tracked(pattern) {
  return execFileSync('git', ['ls-files', '--', pattern], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
}
