import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/api/account-model';
import { Problem } from '@/lib/api/problem';
import { endedOrder, isWaiting } from './orders';

const { order } = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../contract/stream/order.json'), 'utf8'),
);

describe('an order', () => {
  it('waits until it is final', () => {
    const waiting = (status: Order['status']) => isWaiting({ status });
    expect(['OPEN', 'TRIGGER_PENDING', 'AMO_RECEIVED'].map((s) => waiting(s as 'OPEN'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['COMPLETE', 'CANCELLED', 'REJECTED', 'EXPIRED'].some((s) => waiting(s as 'OPEN'))).toBe(
      false,
    );
  });

  it('comes with the conflict that it won', () => {
    const won = endedOrder(new Problem({ status: 409, code: 'ORDER_FINAL', order }));
    expect(won).toMatchObject({ status: 'COMPLETE', filledQuantity: 10, averagePrice: 295440 });
  });

  it('is not looked for in other problems', () => {
    expect(endedOrder(new Problem({ status: 409, code: 'IDEMPOTENCY_CONFLICT' }))).toBeUndefined();
    expect(endedOrder(new Problem({ status: 422, code: 'PRICE_OFF_TICK', order }))).toBeUndefined();
  });
});
