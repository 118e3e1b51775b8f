import { describe, expect, it } from 'vitest';
import type { Depth } from '@/lib/api/model';
import { paise } from '@/lib/money/paise';
import { arrivalOf } from './queue';

const level = (price: number, quantity: number) => ({ price: paise(price), quantity, orders: 1 });
const BOOK = {
  bids: [level(130240, 655), level(130230, 1420)],
  asks: [level(130250, 412), level(130260, 1180)],
} as Depth;

describe('arrivalOf', () => {
  it('fills where it meets the other side', () => {
    expect(arrivalOf('BUY', paise(130250), BOOK)).toEqual({ kind: 'fills' });
    expect(arrivalOf('SELL', paise(130240), BOOK)).toEqual({ kind: 'fills' });
  });

  it('waits behind those at its price', () => {
    expect(arrivalOf('BUY', paise(130240), BOOK)).toEqual({ kind: 'waits', ahead: 655 });
    expect(arrivalOf('SELL', paise(130260), BOOK)).toEqual({ kind: 'waits', ahead: 1180 });
  });

  it('is first at a price of its own', () => {
    expect(arrivalOf('BUY', paise(130235), BOOK)).toEqual({ kind: 'waits', ahead: 0 });
    expect(arrivalOf('BUY', paise(130245), BOOK)).toEqual({ kind: 'waits', ahead: 0 });
  });

  it('does not guess past the shown levels', () => {
    expect(arrivalOf('BUY', paise(130200), BOOK)).toEqual({ kind: 'waits', ahead: undefined });
    expect(arrivalOf('SELL', paise(130300), BOOK)).toEqual({ kind: 'waits', ahead: undefined });
  });

  it('knows nothing of an empty book', () => {
    const empty = { bids: [], asks: [] } as unknown as Depth;
    expect(arrivalOf('BUY', paise(130200), empty)).toBeUndefined();
  });
});
