'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { toastError, toastSuccess } from '@/components/ui/toast';
import type { Gtt, Order, Trade } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { type GttDraft, type OrderDraft, placeGtt, placeOrder } from '@/lib/api/trading';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { receiptPath } from '@/lib/market/paths';
import { shortSymbol } from '@/lib/market/symbols';
import { type Outcome, Submission } from '@/lib/submission/submission';
import { useSubmission } from '@/lib/submission/use-submission';
import { gttWords, outcomeWords } from './outcome-words';

export interface PlacedOrder {
  order: Order;
  trades: Trade[];
}

const orders = new Map<string, Submission<OrderDraft, PlacedOrder>>();
const triggers = new Map<string, Submission<GttDraft, Gtt>>();

/** One for each share of a market, kept while the tab is open. */
function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

/** This share's order on its way; outcomes are told by toast as well, for the ticket may be closed. */
export function useOrderSubmission(
  market: string,
  symbol: string,
  onAccepted: ((placed: PlacedOrder) => void) | undefined,
) {
  const t = useTranslations('ticket');
  const router = useRouter();
  const tellFailure = useFailureToast(symbol);
  const refresh = useRefresh(market);
  const settled = useCallback(
    (outcome: Outcome<OrderDraft, PlacedOrder>) => {
      refresh();
      if (outcome.name !== 'accepted') {
        tellFailure(outcome);
        return;
      }
      const { title, note, done } = outcomeWords(outcome.answer.order, t);
      const trade = outcome.answer.trades[0];
      if (!done) {
        toastError(title, note);
      } else if (trade) {
        const onClick = () => router.push(receiptPath(trade.id));
        toastSuccess(title, note, { label: t('receipt'), onClick });
      } else {
        toastSuccess(title, note);
      }
      onAccepted?.(outcome.answer);
    },
    [refresh, tellFailure, t, router, onAccepted],
  );
  const submission = kept(orders, `${market} ${symbol}`, () => new Submission(placeOrder));
  return useSubmission(submission, settled);
}

/** The same for triggers. */
export function useGttSubmission(
  market: string,
  symbol: string,
  onAccepted: (() => void) | undefined,
) {
  const t = useTranslations('ticket');
  const tellFailure = useFailureToast(symbol);
  const refresh = useRefresh(market);
  const settled = useCallback(
    (outcome: Outcome<GttDraft, Gtt>) => {
      refresh();
      if (outcome.name === 'accepted') {
        toastSuccess(gttWords(outcome.answer, t));
        onAccepted?.();
      } else {
        tellFailure(outcome);
      }
    },
    [refresh, tellFailure, t, onAccepted],
  );
  const submission = kept(triggers, `${market} ${symbol}`, () => new Submission(placeGtt));
  return useSubmission(submission, settled);
}

function useRefresh(market: string) {
  const queries = useQueryClient();
  return useCallback(() => {
    queries.invalidateQueries({ queryKey: keys.account(market) });
  }, [queries, market]);
}

function useFailureToast(symbol: string) {
  const t = useTranslations('ticket');
  const words = useTranslations('submission');
  const textOf = useProblemText();
  return useCallback(
    (outcome: Extract<Outcome<unknown, unknown>, { name: 'rejected' | 'unknown' }>) => {
      const about = { symbol: shortSymbol(symbol) };
      if (outcome.name === 'rejected') {
        toastError(t('refusedToast', about), textOf(outcome.problem));
      } else {
        toastError(t('unknownToast', about), words('unknownHint'));
      }
    },
    [t, words, textOf, symbol],
  );
}
