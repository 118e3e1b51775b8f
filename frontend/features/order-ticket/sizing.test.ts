import { describe, expect, it } from 'vitest';
import type { Depth, Quote } from '@/lib/api/model';
import { paise } from '@/lib/money/paise';
import { affordable, levelsFor, type Means, partOf } from './sizing';

const level = (price: number, quantity: number) => ({ price: paise(price), quantity, orders: 1 });
const ASKS = [level(130250, 10), level(130300, 30)];
const BOOK = { bids: [level(130240, 12)], asks: ASKS } as Depth;
const QUOTE = { price: paise(130240), bid: paise(130240), ask: paise(130250) } as Quote;

const MEANS: Means = {
  side: 'BUY',
  product: 'CNC',
  cash: paise(1_00_000_00),
  leverage: 5,
  held: 10,
  position: 0,
};

describe('levelsFor', () => {
  it('meets the other side of the book', () => {
    expect(levelsFor('BUY', undefined, QUOTE, BOOK)).toBe(ASKS);
    expect(levelsFor('SELL', undefined, QUOTE, BOOK)).toBe(BOOK.bids);
  });

  it('counts a limit order at its limit', () => {
    const [only, ...rest] = levelsFor('BUY', paise(120000), QUOTE, BOOK);
    expect(only).toEqual({ price: 120000, quantity: Number.POSITIVE_INFINITY });
    expect(rest).toEqual([]);
  });

  it('falls back on the quote, and on nothing', () => {
    expect(levelsFor('BUY', undefined, QUOTE, undefined)[0]?.price).toBe(130250);
    expect(levelsFor('BUY', undefined, undefined, undefined)).toEqual([]);
  });
});

describe('affordable', () => {
  it('walks the levels to the paisa', () => {
    expect(affordable(ASKS, paise(13_025_00))).toBe(10);
    expect(affordable(ASKS, paise(13_024_99))).toBe(9);
    expect(affordable(ASKS, paise(15_000_00))).toBe(11);
  });

  it('goes on at the last price past the shown levels', () => {
    expect(affordable(ASKS, paise(13_025_00 + 13_03_00 * 100))).toBe(110);
    expect(affordable([], paise(100))).toBe(0);
  });
});

describe('partOf', () => {
  it('buys delivery with the cash, less a cushion', () => {
    expect(partOf(100, ASKS, MEANS)).toBe(76);
    expect(partOf(50, ASKS, MEANS)).toBe(38);
  });

  it('carries more intraday', () => {
    expect(partOf(100, ASKS, { ...MEANS, product: 'MIS' })).toBe(380);
    expect(partOf(100, ASKS, { ...MEANS, product: 'MIS', side: 'SELL' })).toBe(380);
  });

  it('sells delivery from the holding only', () => {
    expect(partOf(75, ASKS, { ...MEANS, side: 'SELL' })).toBe(7);
  });

  it('closes an intraday position with its own shares', () => {
    expect(partOf(100, ASKS, { ...MEANS, product: 'MIS', side: 'SELL', position: 40 })).toBe(40);
    expect(partOf(50, ASKS, { ...MEANS, product: 'MIS', position: -40 })).toBe(20);
  });
});
