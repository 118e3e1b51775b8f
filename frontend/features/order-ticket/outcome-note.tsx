'use client';

import { CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SubmissionNote } from '@/components/market/submission-note';
import { Note } from '@/components/ui/note';
import { PageLink } from '@/components/ui/page-link';
import type { OrderDraft } from '@/lib/api/trading';
import { receiptPath } from '@/lib/market/paths';
import type { SubmissionState } from '@/lib/submission/submission';
import { outcomeWords } from './outcome-words';
import type { PlacedOrder } from './submissions';

interface OutcomeNoteProps {
  state: SubmissionState<OrderDraft, PlacedOrder>;
  onCheck: () => void;
}

/** What became of the last order, with the way to its receipt. */
export function OutcomeNote({ state, onCheck }: OutcomeNoteProps) {
  return (
    <SubmissionNote
      state={state}
      onCheck={onCheck}
      aside={<OrdersLink />}
      accepted={(placed) => <Placed placed={placed} />}
    />
  );
}

function Placed({ placed }: { placed: PlacedOrder }) {
  const t = useTranslations('ticket');
  const { title, note, done } = outcomeWords(placed.order, t);
  const trade = placed.trades[0];
  const complete = placed.order.filledQuantity === placed.order.quantity;
  return (
    <Note
      icon={done ? CircleCheck : CircleSlash}
      tone={complete ? 'gain' : done ? 'neutral' : 'warn'}
      title={title}
      text={note}
    >
      <span className="mt-1 flex flex-wrap gap-x-4">
        {trade && (
          <PageLink href={receiptPath(trade.id)} className="text-xs font-medium underline">
            {t('receipt')}
          </PageLink>
        )}
        <OrdersLink />
      </span>
    </Note>
  );
}

export function OrdersLink() {
  const t = useTranslations('ticket');
  return (
    <PageLink href="/orders" className="text-xs font-medium underline">
      {t('toOrders')}
    </PageLink>
  );
}
