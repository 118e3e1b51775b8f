import type { Order } from '@/lib/api/account-model';
import type { Problem } from '@/lib/api/problem';
import { reshapeOrder } from '@/lib/api/reshape-account';
import type { OrderStatus, WireOrder } from '@/lib/api/types';

const WAITING: readonly OrderStatus[] = ['OPEN', 'TRIGGER_PENDING', 'AMO_RECEIVED'];

/** Whether an order may still be changed, cancelled or filled. */
export function isWaiting({ status }: Pick<Order, 'status'>): boolean {
  return WAITING.includes(status);
}

/** The order as it ended, of a change or cancellation that came too late; undefined for other problems. */
export function endedOrder(problem: Problem): Order | undefined {
  const { order } = problem.figures;
  return problem.code === 'ORDER_FINAL' && typeof order === 'object' && order !== null
    ? reshapeOrder(order as WireOrder)
    : undefined;
}
