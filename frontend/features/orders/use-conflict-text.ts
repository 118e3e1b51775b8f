'use client';

import { useTranslations } from 'use-intl';
import { endedOrder } from '@/lib/market/orders';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import type { SubmissionState } from '@/lib/submission/submission';

/** What came first, when a change came too late; undefined for any other answer. */
export function useConflictText(): (
  state: SubmissionState<unknown, unknown>,
) => string | undefined {
  const t = useTranslations('orders.conflict');
  return (state) => {
    const order = state.name === 'rejected' ? endedOrder(state.problem) : undefined;
    if (!order) {
      return undefined;
    }
    const figures = {
      filled: groupIndian(String(order.filledQuantity)),
      quantity: groupIndian(String(order.quantity)),
      price: order.averagePrice === null ? '—' : formatInr(order.averagePrice),
    };
    switch (order.status) {
      case 'COMPLETE':
        return t('filled', figures);
      case 'CANCELLED':
        return t('cancelled', figures);
      case 'EXPIRED':
        return t('expired', figures);
      default:
        return t('ended');
    }
  };
}
