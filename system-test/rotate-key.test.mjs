// How the signing key is turned on AWS: infra/lambda/rotate-key, without AWS.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { step, turned } from '../infra/lambda/rotate-key/turn.mjs';

const key = (letter) => letter.repeat(64);

/** A secret with the two labels that a rotation knows. */
function secretOf(value) {
  const versions = { current: value, pending: undefined };
  return {
    versions,
    current: async () => versions.current,
    pending: async () => versions.pending,
    put: async (secret) => {
      versions.pending = secret;
    },
    promote: async () => {
      versions.current = versions.pending ?? versions.current;
      versions.pending = undefined;
    },
  };
}

async function rotate(secret, newKey) {
  let restarts = 0;
  for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret']) {
    await step({ Step }, secret, async () => restarts++, newKey);
  }
  return restarts;
}

test('the first turn only announces the next key', () => {
  assert.deepEqual(turned({ signs: key('a'), accepts: '' }, () => key('b')), { signs: key('a'), accepts: key('b') });
});

test('a later turn signs with the announced key and goes on accepting the one before', () => {
  assert.deepEqual(turned({ signs: key('b'), accepts: `${key('c')},${key('a')}` }, () => key('d')), {
    signs: key('c'),
    accepts: `${key('d')},${key('b')}`,
  });
});

test('while tasks are replaced, each accepts what any other signs', () => {
  let letter = 'b';
  const newKey = () => key(letter);
  let before = { signs: key('a'), accepts: '' };
  for (letter of ['b', 'c', 'd', 'e', 'f']) {
    const after = turned(before, newKey);
    const accepted = ({ signs, accepts }) => [signs, ...accepts.split(',')];
    assert.ok(accepted(before).includes(after.signs), 'an old task refuses a new one');
    assert.ok(accepted(after).includes(before.signs), 'a new task refuses an old one');
    before = after;
  }
});

test('a rotation replaces the tasks once, and a step asked for twice changes nothing', async () => {
  const secret = secretOf({ signs: key('a'), accepts: key('b') });
  await step({ Step: 'createSecret' }, secret, assert.fail, () => key('c'));
  const first = secret.versions.pending;
  assert.equal(await rotate(secret, () => key('d')), 1);
  assert.deepEqual(secret.versions.current, first);
});

test('a schedule can be made before the first turn', async () => {
  const secret = secretOf({ signs: key('a'), accepts: '' });
  await step({ Step: 'testSecret' }, secret, assert.fail, assert.fail);
  secret.versions.pending = secret.versions.current;
  await step({ Step: 'testSecret' }, secret, assert.fail, assert.fail);
});

test('a secret that is not whole is not taken', async () => {
  const secret = secretOf({ signs: key('a'), accepts: key('b') });
  secret.versions.pending = { signs: 'short', accepts: key('b') };
  await assert.rejects(step({ Step: 'testSecret' }, secret, assert.fail, assert.fail), /not whole/);
  assert.throws(() => turned({ accepts: '' }, () => key('b')), /no key/);
  await assert.rejects(step({ Step: 'dance' }, secret, assert.fail, assert.fail), /dance/);
});
