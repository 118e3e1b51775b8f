'use client';

import { useTranslations } from 'use-intl';
import { SubmissionNote } from '@/components/market/submission-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastSuccess } from '@/components/ui/toast';
import type { Order } from '@/lib/api/account-model';
import { cancelOrder } from '@/lib/api/trading';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';
import { isBusy } from '@/lib/submission/submission';
import { useAccountSubmission } from '@/lib/submission/use-account-submission';
import { useConflictText } from './use-conflict-text';

/** Asks once, then cancels what has not filled. */
export function CancelDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useTranslations('orders');
  const conflictOf = useConflictText();
  const symbol = shortSymbol(order.symbol);
  const submission = useAccountSubmission<string, Order>(
    (id) => cancelOrder(id),
    (cancelled) => {
      const filled = groupIndian(String(cancelled.filledQuantity));
      toastSuccess(
        t('cancelled', { symbol }),
        cancelled.filledQuantity > 0 ? t('staysFilled', { filled }) : undefined,
      );
      onClose();
    },
  );
  const { name } = submission.state;
  const tooLate = conflictOf(submission.state);
  return (
    <Dialog open onClose={onClose} title={t('cancelTitle', { symbol })}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">
          {t(order.side === 'BUY' ? 'cancelBuy' : 'cancelSell', {
            pending: groupIndian(String(order.pendingQuantity)),
            symbol,
          })}
          {order.filledQuantity > 0 &&
            ` ${t('staysFilled', { filled: groupIndian(String(order.filledQuantity)) })}`}
        </p>
        <SubmissionNote state={submission.state} onCheck={submission.check} tooLate={tooLate} />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>{t('keepOrder')}</Button>
          <Button
            variant="danger"
            disabled={isBusy(submission.state) || name === 'rejected'}
            onClick={() => submission.submit(order.id)}
          >
            {t('cancelOrder')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
