import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money/paise';
import { firstHindrance, type TicketFacts } from './checks';

const FINE: TicketFacts = {
  side: 'BUY',
  quantity: 10,
  feedTrusted: true,
  halted: false,
  open: true,
  nextOpenAt: null,
  value: paise(13_024_00),
  filled: 10,
  availableCash: paise(20_000_00),
  availableShares: 4,
};

const code = (facts: Partial<TicketFacts>) => firstHindrance({ ...FINE, ...facts })?.code;

describe('firstHindrance', () => {
  it('lets a sound order pass', () => {
    expect(code({})).toBeUndefined();
    expect(code({ value: paise(20_000_00) })).toBeUndefined();
    expect(code({ side: 'SELL', quantity: 4 })).toBeUndefined();
  });

  it('names the first broken rule in the order of the server', () => {
    const everything = { feedTrusted: false, open: false, quantity: undefined };
    expect(code({ ...everything, halted: true })).toBe('halted');
    expect(code(everything)).toBe('feed');
    expect(code({ ...everything, feedTrusted: true })).toBe('closed');
    expect(code({ quantity: undefined })).toBe('noQuantity');
  });

  it('gives the figures that decide', () => {
    expect(firstHindrance({ ...FINE, value: paise(20_000_01) })).toEqual({
      code: 'funds',
      available: 20_000_00,
      required: 20_000_01,
      shortfall: 1,
    });
    expect(firstHindrance({ ...FINE, side: 'SELL', quantity: 5 })).toEqual({
      code: 'holding',
      available: 4,
      required: 5,
    });
  });

  it('does not refuse on what it has not been told yet', () => {
    expect(code({ open: undefined, availableCash: undefined })).toBeUndefined();
    expect(code({ side: 'SELL', quantity: 5, availableShares: undefined })).toBeUndefined();
  });

  it('knows an empty book from a lack of money', () => {
    expect(code({ filled: 0, value: paise(0) })).toBe('noneOffered');
    expect(code({ side: 'SELL', quantity: 1, filled: 0 })).toBe('noneOffered');
  });
});
