// How the secret changes when its key is turned; no AWS in here.

/**
 * The secret after a turn.
 *
 * `signs` is the key in use; `accepts` lists, with commas between, the next key and then the one before. With no next
 * key known the turn only announces one: it must reach every task before any task signs with it.
 *
 * @param {{signs: string, accepts: string}} secret
 * @param {() => string} newKey
 */
export function turned(secret, newKey) {
  if (!secret.signs) throw new Error('the secret has no key that signs');
  const [next] = secret.accepts.split(',').filter(Boolean);
  if (!next) return { signs: secret.signs, accepts: newKey() };
  return { signs: next, accepts: [newKey(), secret.signs].join(',') };
}

/**
 * One step of a rotation, as Secrets Manager asks for it. Every step may be asked for again.
 *
 * @param event  `Step`, `SecretId` and `ClientRequestToken`
 * @param secrets `current()`, `pending()` (undefined if there is none), `put(secret)`, `promote()`
 * @param restart replaces the tasks, which read the secret as they start
 */
export async function step(event, secrets, restart, newKey) {
  switch (event.Step) {
    case 'createSecret':
      if (!(await secrets.pending())) await secrets.put(turned(await secrets.current(), newKey));
      return;
    case 'setSecret': // there is no other system that has to be told
      return;
    case 'testSecret': {
      // Also asked for when the schedule is made, before there is anything to test.
      const pending = await secrets.pending();
      const keys = pending ? [pending.signs, ...pending.accepts.split(',').filter(Boolean)] : [];
      if (keys.some((key) => !(key?.length >= 32))) throw new Error('the new secret is not whole');
      return;
    }
    case 'finishSecret':
      await secrets.promote();
      await restart();
      return;
    default:
      throw new Error(`no such step: ${event.Step}`);
  }
}
