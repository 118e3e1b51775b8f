import type { Order } from '@/lib/api/account-model';

export type OrderFilter = 'all' | 'open' | 'executed' | 'refused';

export const ORDER_FILTERS: readonly OrderFilter[] = ['all', 'open', 'executed', 'refused'];

/** Which tab an order belongs to: anything that traded counts as executed, even if the rest was cancelled. */
export function matchesFilter(order: Order, filter: OrderFilter): boolean {
  const open = ['OPEN', 'TRIGGER_PENDING', 'AMO_RECEIVED'].includes(order.status);
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return open;
    case 'executed':
      return !open && order.filledQuantity > 0;
    case 'refused':
      return !open && order.filledQuantity === 0;
  }
}
