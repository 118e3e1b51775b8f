'use client';

import { useLocale, useTranslations } from 'use-intl';
import type { Receipt } from '@/lib/api/account-model';
import { formatInr, formatQuantity, groupIndian } from '@/lib/money/format-inr';
import { formatAge, formatIst } from '@/lib/time/ist';

/** The figures that decided the fill, as they were kept. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const locale = useLocale();
  const shares = (quantity: number) => groupIndian(String(quantity));
  const { auction, limitPrice, lowPrice, highPrice } = receipt;
  const facts: [string, string | undefined][] = [
    [t('value'), formatInr(receipt.value)],
    [t('wanted'), shares(receipt.wantedQuantity)],
    [t('limit'), limitPrice === null ? undefined : formatInr(limitPrice)],
    [t('last'), formatInr(receipt.lastPrice)],
    [
      t('tick'),
      t('tickAt', {
        seq: shares(receipt.seq),
        time: formatIst(receipt.eventTime, 'time', locale),
      }),
    ],
    [t('age'), formatAge(receipt.ageMs)],
    [t('traded'), receipt.tradedShares > 0 ? shares(receipt.tradedShares) : undefined],
    [t('queue'), receipt.rule === 'TRADED_AT' ? shares(receipt.queueAhead) : undefined],
    [
      t('participation'),
      receipt.rule === 'BOOK_WALK' ? undefined : `${receipt.participationPercent}%`,
    ],
    [t('consumed'), receipt.consumedQuantity > 0 ? shares(receipt.consumedQuantity) : undefined],
    [
      t('beyond'),
      receipt.rule === 'BOOK_WALK' && receipt.beyondQuantity > 0
        ? shares(receipt.beyondQuantity)
        : undefined,
    ],
    [
      t('bounds'),
      lowPrice === null || highPrice === null
        ? undefined
        : `${formatInr(lowPrice)} – ${formatInr(highPrice)}`,
    ],
    [t('auctionMatched'), auction ? shares(auction.quantity) : undefined],
    [t('auctionImbalance'), auction ? formatQuantity(auction.imbalance) : undefined],
  ];
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-semibold text-muted">{t('facts')}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-xs">
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="figures text-right font-medium">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
