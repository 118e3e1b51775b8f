'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { toastError, toastSuccess } from '@/components/ui/toast';
import { keys } from '@/lib/api/keys';
import type { OrderDraft } from '@/lib/api/trading';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr } from '@/lib/money/format-inr';
import { type Outcome, type PlacedOrder, Submission } from './submission';

const submissions = new Map<string, Submission>();

/** One submission for each share of a market, kept while the tab is open. */
function submissionOf(market: string, symbol: string): Submission {
  const key = `${market} ${symbol}`;
  const submission = submissions.get(key) ?? new Submission();
  submissions.set(key, submission);
  return submission;
}

interface Options {
  market: string;
  symbol: string;
  onAccepted?: (placed: PlacedOrder) => void;
}

/** The state of this share's order and what may be done with it; outcomes are told by toast as well. */
export function useSubmission({ market, symbol, onAccepted }: Options) {
  const submission = submissionOf(market, symbol);
  const state = useSyncExternalStore(
    submission.subscribe,
    submission.getState,
    submission.getState,
  );
  const queries = useQueryClient();
  const announce = useAnnouncement();

  const settled = useCallback(
    (outcome: Outcome) => {
      announce(outcome);
      queries.invalidateQueries({ queryKey: keys.account(market) });
      if (outcome.name === 'accepted') {
        onAccepted?.(outcome.placed);
      }
    },
    [announce, queries, market, onAccepted],
  );

  return {
    state,
    submit: (draft: OrderDraft) => submission.submit(draft, settled),
    check: () => submission.check(settled),
    edit: () => submission.edit(),
  };
}

/** Says by toast what became of an order: the ticket may have been closed by then. */
function useAnnouncement(): (outcome: Outcome) => void {
  const t = useTranslations('ticket');
  const textOf = useProblemText();
  return useCallback(
    (outcome) => {
      const symbol = shortSymbol(outcome.attempt.draft.symbol);
      switch (outcome.name) {
        case 'accepted': {
          const { title, note } = acceptedWords(outcome.placed, t);
          const told = outcome.placed.order.filledQuantity > 0 ? toastSuccess : toastError;
          return void told(title, note);
        }
        case 'rejected':
          return void toastError(t('refusedToast', { symbol }), textOf(outcome.problem));
        case 'unknown':
          return void toastError(t('unknownToast', { symbol }), t('unknownHint'));
      }
    },
    [t, textOf],
  );
}

type Translate = ReturnType<typeof useTranslations<'ticket'>>;

/** Side, quantity, share and average price of what was done, and what was left undone. */
export function acceptedWords({ order }: PlacedOrder, t: Translate) {
  const symbol = shortSymbol(order.symbol);
  const unfilled = order.quantity - order.filledQuantity;
  const note =
    unfilled > 0
      ? t('unfilled', { unfilled: String(unfilled), quantity: String(order.quantity) })
      : undefined;
  if (order.filledQuantity === 0 || order.averagePrice === null) {
    return { title: t('nothingFilled', { symbol }), note };
  }
  const figures = {
    quantity: String(order.filledQuantity),
    symbol,
    price: formatInr(order.averagePrice),
  };
  return { title: order.side === 'BUY' ? t('bought', figures) : t('sold', figures), note };
}
