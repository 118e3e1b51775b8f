'use client';

import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { GttLegFields } from '@/components/market/gtt-leg-fields';
import { LivePrice } from '@/components/market/live-price';
import { priceText } from '@/components/market/price-field';
import { SharesField } from '@/components/market/shares-field';
import { SideBadge } from '@/components/market/side-badge';
import { SubmissionNote } from '@/components/market/submission-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastSuccess } from '@/components/ui/toast';
import type { Gtt, GttLeg } from '@/lib/api/account-model';
import { modifyGtt } from '@/lib/api/trading';
import { parseShares } from '@/lib/market/shares';
import { shortSymbol } from '@/lib/market/symbols';
import { useInstrument } from '@/lib/market/use-instrument';
import { parseRupees } from '@/lib/money/paise';
import { useQuote } from '@/lib/stream/use-quote';
import { isBusy } from '@/lib/submission/submission';
import { useAccountSubmission } from '@/lib/submission/use-account-submission';

interface GttChange {
  quantity: number;
  legs: GttLeg[];
}

/** Quantity, triggers and limits of a trigger that waits. */
export function GttDialog({ gtt, onClose }: { gtt: Gtt; onClose: () => void }) {
  const t = useTranslations('gtt');
  const orders = useTranslations('orders');
  const common = useTranslations('common');
  const id = useId();
  const tick = useInstrument(gtt.symbol)?.tickSize;
  const lastPrice = useQuote(gtt.symbol)?.price ?? gtt.lastPrice;
  const [quantity, setQuantity] = useState(String(gtt.quantity));
  const [legs, setLegs] = useState(() =>
    gtt.legs.map((leg, place) => ({
      place: place === 0 ? ('lower' as const) : ('upper' as const),
      trigger: priceText(leg.triggerPrice),
      price: priceText(leg.price),
    })),
  );
  const submission = useAccountSubmission<GttChange, Gtt>(
    (change) => modifyGtt(gtt.id, change.quantity, change.legs),
    () => {
      toastSuccess(t('changed', { symbol: shortSymbol(gtt.symbol) }));
      onClose();
    },
  );
  const shares = parseShares(quantity);
  const read = legs.flatMap(({ trigger, price }) => {
    const triggerPrice = parseRupees(trigger);
    const limit = parseRupees(price);
    return triggerPrice && limit ? [{ triggerPrice, price: limit }] : [];
  });
  const busy = isBusy(submission.state);
  const complete = shares !== undefined && read.length === legs.length;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (complete) {
      submission.submit({ quantity: shares, legs: read });
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      className="w-[min(26rem,calc(100vw-2rem))]"
      title={
        <span className="flex items-baseline gap-2.5">
          <span className="sr-only">{t('edit')}</span>
          <SideBadge side={gtt.side} />
          <span>{shortSymbol(gtt.symbol)}</span>
          <LivePrice symbol={gtt.symbol} className="text-sm font-semibold" />
        </span>
      }
    >
      <form onSubmit={send} aria-label={t('edit')} className="flex flex-col gap-3.5">
        <SharesField
          id={`${id}-quantity`}
          label={orders('quantity')}
          text={quantity}
          onText={(text) => {
            submission.edit();
            setQuantity(text);
          }}
          disabled={busy}
        />
        {legs.map((leg) => (
          <GttLegFields
            key={leg.place}
            id={`${id}-${leg.place}`}
            name={legs.length > 1 ? t(leg.place) : undefined}
            trigger={leg.trigger}
            price={leg.price}
            onChange={(changes) => {
              submission.edit();
              setLegs((before) =>
                before.map((one) => (one.place === leg.place ? { ...one, ...changes } : one)),
              );
            }}
            tick={tick}
            lastPrice={lastPrice}
            disabled={busy}
          />
        ))}
        <SubmissionNote state={submission.state} onCheck={submission.check} />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>{common('close')}</Button>
          <Button type="submit" variant="primary" disabled={busy || !complete}>
            {orders('saveChange')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
