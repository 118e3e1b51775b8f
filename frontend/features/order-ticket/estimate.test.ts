import { describe, expect, it } from 'vitest';
import type { Depth } from '@/lib/api/model';
import { paise } from '@/lib/money/paise';
import { affordable, estimate, levelsFor, partOf } from './estimate';

const ASKS = [
  { price: paise(100_05), quantity: 10, orders: 1 },
  { price: paise(100_10), quantity: 20, orders: 2 },
];
const BIDS = [{ price: paise(99_95), quantity: 7, orders: 1 }];
const DEPTH: Depth = {
  symbol: 'TCS.NS',
  bids: BIDS,
  asks: ASKS,
  synthetic: true,
  asOf: '2026-06-01T09:15:00+05:30',
  seq: 1,
};

describe('estimate', () => {
  it('walks the levels to the paisa, so that a large order pays more', () => {
    expect(estimate(ASKS, 10)).toEqual({ filled: 10, unfilled: 0, value: 1_000_50 });
    expect(estimate(ASKS, 25)).toEqual({ filled: 25, unfilled: 0, value: 1_000_50 + 15 * 100_10 });
  });

  it('says what nobody offers', () => {
    expect(estimate(ASKS, 100)).toEqual({ filled: 30, unfilled: 70, value: 3_002_50 });
    expect(estimate([], 5)).toEqual({ filled: 0, unfilled: 5, value: 0 });
  });

  it('meets the other side of the book', () => {
    expect(levelsFor('BUY', undefined, DEPTH)).toBe(ASKS);
    expect(levelsFor('SELL', undefined, DEPTH)).toBe(BIDS);
    expect(levelsFor('BUY', undefined, undefined)).toEqual([]);
  });
});

describe('affordable', () => {
  it('never spends a paisa more than there is', () => {
    expect(affordable(ASKS, paise(1_000_49))).toBe(9);
    expect(affordable(ASKS, paise(1_000_50))).toBe(10);
    expect(affordable(ASKS, paise(1_100_59))).toBe(10);
    expect(affordable(ASKS, paise(1_100_60))).toBe(11);
    expect(affordable(ASKS, paise(99_99_999_00))).toBe(30);
    expect(affordable([], paise(100))).toBe(0);
    expect(affordable(ASKS, paise(0))).toBe(0);
  });

  it('agrees with the estimate for every amount', () => {
    for (let cash = 0; cash <= 3_100_00; cash += 997) {
      const shares = affordable(ASKS, paise(cash));
      expect(estimate(ASKS, shares).value).toBeLessThanOrEqual(cash);
      const more = estimate(ASKS, shares + 1);
      expect(more.unfilled > 0 || more.value > cash).toBe(true);
    }
  });
});

describe('partOf', () => {
  it('takes whole shares of the holding', () => {
    expect(partOf('SELL', 50, BIDS, paise(0), 15)).toBe(7);
    expect(partOf('SELL', 100, BIDS, paise(0), 15)).toBe(15);
    expect(partOf('SELL', 25, BIDS, paise(0), 3)).toBe(0);
  });

  it('keeps a little cash back for a price that moves', () => {
    expect(partOf('BUY', 100, ASKS, paise(1_000_50), 0)).toBe(9);
    expect(partOf('BUY', 50, ASKS, paise(2_100_00), 0)).toBe(10);
  });
});
