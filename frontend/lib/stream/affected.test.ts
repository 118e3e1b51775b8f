import { describe, expect, it } from 'vitest';
import { keys } from '@/lib/api/keys';
import { affectedBy } from './affected';
import type { OwnEventType } from './messages';

const touches = (type: OwnEventType, key: readonly unknown[]) =>
  affectedBy({ type, market: 'sim', eventId: 1 }).some((prefix) =>
    prefix.every((part, place) => part === key[place]),
  );

describe('affectedBy', () => {
  it('reads again the lists that an event is about, whatever their filter', () => {
    expect(touches('order', keys.orders('sim', { status: 'open' }))).toBe(true);
    expect(touches('gtt', keys.gtts('sim', { status: 'active' }))).toBe(true);
    expect(touches('trade', keys.trades('sim', { limit: 6 }))).toBe(true);
    expect(touches('portfolio', keys.portfolio('sim'))).toBe(true);
    expect(touches('portfolio', keys.ledger('sim'))).toBe(true);
  });

  it('leaves the others and other markets alone', () => {
    expect(touches('order', keys.trades('sim'))).toBe(false);
    expect(touches('trade', keys.portfolio('sim'))).toBe(false);
    expect(touches('order', keys.orders('replay'))).toBe(false);
  });

  it('reads everything again when something was done for the trader', () => {
    expect(touches('notice', keys.portfolio('sim'))).toBe(true);
    expect(touches('notice', keys.orders('sim'))).toBe(true);
  });
});
