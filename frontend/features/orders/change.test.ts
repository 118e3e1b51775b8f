import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/api/account-model';
import { paise } from '@/lib/money/paise';
import { changeOf } from './change';

const SL = { quantity: 10, price: paise(131200), triggerPrice: paise(131000) } as Order;
const LIMIT = { ...SL, triggerPrice: null };
const SAME = { quantity: '10', price: '1312.00', trigger: '1310' };

describe('changeOf', () => {
  it('sends what differs', () => {
    expect(changeOf(SL, { ...SAME, price: '1313' })).toEqual({ price: 131300 });
    expect(changeOf(SL, { ...SAME, quantity: '8', trigger: '1309.5' })).toEqual({
      quantity: 8,
      triggerPrice: 130950,
    });
  });

  it('sends nothing when nothing differs', () => {
    expect(changeOf(SL, SAME)).toBeUndefined();
  });

  it('gives a limit order no trigger', () => {
    expect(changeOf(LIMIT, { quantity: '9', price: '1312', trigger: '' })).toEqual({ quantity: 9 });
  });

  it('waits for a field to be filled in', () => {
    expect(changeOf(SL, { ...SAME, price: '' })).toBeUndefined();
    expect(changeOf(SL, { ...SAME, trigger: '0' })).toBeUndefined();
    expect(changeOf(SL, { ...SAME, quantity: '1.5', price: '1313' })).toBeUndefined();
  });
});
