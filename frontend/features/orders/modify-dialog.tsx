'use client';

import { LoaderCircle } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LiveChange, LivePrice } from '@/components/market/live-price';
import { OrderKind } from '@/components/market/order-kind';
import { PriceField, priceText } from '@/components/market/price-field';
import { SharesField } from '@/components/market/shares-field';
import { SideBadge } from '@/components/market/side-badge';
import { SubmissionNote } from '@/components/market/submission-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastSuccess } from '@/components/ui/toast';
import type { Order } from '@/lib/api/account-model';
import { modifyOrder, type OrderChange } from '@/lib/api/trading';
import { shortSymbol } from '@/lib/market/symbols';
import { useInstrument } from '@/lib/market/use-instrument';
import { groupIndian } from '@/lib/money/format-inr';
import { isBusy } from '@/lib/submission/submission';
import { useAccountSubmission } from '@/lib/submission/use-account-submission';
import { changeOf } from './change';
import { useConflictText } from './use-conflict-text';

/** Quantity, limit and trigger of an order that waits. The order stands as it was until the answer. */
export function ModifyDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useTranslations('orders');
  const common = useTranslations('common');
  const id = useId();
  const tick = useInstrument(order.symbol)?.tickSize;
  const conflictOf = useConflictText();
  const [quantity, setQuantity] = useState(String(order.quantity));
  const [price, setPrice] = useState(order.price === null ? '' : priceText(order.price));
  const [trigger, setTrigger] = useState(
    order.triggerPrice === null ? '' : priceText(order.triggerPrice),
  );
  const submission = useAccountSubmission<OrderChange, Order>(
    (change, key) => modifyOrder(order.id, change, key),
    (changed) => {
      toastSuccess(t('modified', { symbol: shortSymbol(changed.symbol) }));
      onClose();
    },
  );
  const change = changeOf(order, { quantity, price, trigger });
  const busy = isBusy(submission.state);
  const tooLate = conflictOf(submission.state);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (change) {
      submission.submit(change);
    }
  };
  const edited = (set: (text: string) => void) => (text: string) => {
    submission.edit();
    set(text);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      className="w-[min(26rem,calc(100vw-2rem))]"
      title={
        <span className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="sr-only">{t('modify')}</span>
          <SideBadge side={order.side} />
          <span>{shortSymbol(order.symbol)}</span>
          <LivePrice symbol={order.symbol} className="text-sm font-semibold" />
          <LiveChange symbol={order.symbol} className="text-xs font-medium" />
        </span>
      }
    >
      <form onSubmit={send} aria-label={t('modify')} className="flex flex-col gap-3.5">
        <p className="text-xs text-muted">
          <OrderKind order={order} />
        </p>
        <SharesField
          id={`${id}-quantity`}
          label={t('quantity')}
          text={quantity}
          onText={edited(setQuantity)}
          hint={
            order.filledQuantity > 0
              ? t('alreadyFilled', { filled: groupIndian(String(order.filledQuantity)) })
              : undefined
          }
          disabled={busy}
        />
        {order.triggerPrice !== null && (
          <PriceField
            id={`${id}-trigger`}
            label={t('triggerPrice')}
            text={trigger}
            onText={edited(setTrigger)}
            tick={tick}
            start={order.triggerPrice}
            disabled={busy || order.status !== 'TRIGGER_PENDING'}
          />
        )}
        {order.price !== null && (
          <PriceField
            id={`${id}-price`}
            label={t('limitPrice')}
            text={price}
            onText={edited(setPrice)}
            tick={tick}
            start={order.price}
            disabled={busy}
          />
        )}
        <p className="text-xs text-faint">{t('modifyHint')}</p>
        <SubmissionNote state={submission.state} onCheck={submission.check} tooLate={tooLate} />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>{common('close')}</Button>
          <Button
            type="submit"
            variant="primary"
            disabled={busy || change === undefined || tooLate !== undefined}
          >
            {busy && submission.state.name !== 'unknown' && (
              <LoaderCircle className="animate-spin" aria-hidden="true" />
            )}
            {t('saveChange')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
