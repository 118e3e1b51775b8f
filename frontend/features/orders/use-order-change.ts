'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { useMarket } from '@/lib/market/market-context';
import { endedOrder } from '@/lib/market/orders';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { type Outcome, Submission, type SubmissionState } from '@/lib/submission/submission';
import { useSubmission } from '@/lib/submission/use-submission';

/**
 * Sends a change of one order. Nothing on the page changes before the server has answered; then
 * everything of the account is read again.
 */
export function useOrderChange<D>(
  send: (draft: D, key: string) => Promise<Order>,
  onDone: (order: Order) => void,
) {
  const { id } = useMarket();
  const queries = useQueryClient();
  const [submission] = useState(() => new Submission<D, Order>(send));
  const settled = useCallback(
    (outcome: Outcome<D, Order>) => {
      queries.invalidateQueries({ queryKey: keys.account(id) });
      if (outcome.name === 'accepted') {
        onDone(outcome.answer);
      }
    },
    [queries, id, onDone],
  );
  return useSubmission(submission, settled);
}

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
