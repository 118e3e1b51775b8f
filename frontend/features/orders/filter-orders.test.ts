import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/api/account-model';
import { matchesFilter, ORDER_FILTERS } from './filter-orders';

const order = (status: Order['status'], filledQuantity: number) =>
  ({ status, filledQuantity, quantity: 10 }) as Order;

const tabsOf = (one: Order) => ORDER_FILTERS.filter((filter) => matchesFilter(one, filter));

describe('matchesFilter', () => {
  it('puts every order under one heading besides all', () => {
    expect(tabsOf(order('OPEN', 0))).toEqual(['all', 'open']);
    expect(tabsOf(order('OPEN', 4))).toEqual(['all', 'open']);
    expect(tabsOf(order('COMPLETE', 10))).toEqual(['all', 'executed']);
    expect(tabsOf(order('CANCELLED', 4))).toEqual(['all', 'executed']);
    expect(tabsOf(order('CANCELLED', 0))).toEqual(['all', 'refused']);
    expect(tabsOf(order('REJECTED', 0))).toEqual(['all', 'refused']);
    expect(tabsOf(order('EXPIRED', 0))).toEqual(['all', 'refused']);
  });
});
