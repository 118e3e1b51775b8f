'use client';

import { useTranslations } from 'use-intl';
import { ChangeText } from '@/components/market/change-text';
import { MoneyText } from '@/components/market/money-text';
import { PageLink } from '@/components/ui/page-link';
import type { Holding, Position } from '@/lib/api/account-model';
import { formatInr, formatQuantity, groupIndian } from '@/lib/money/format-inr';

/** What is held of this share, at the live price. */
export function OwnPosition({ holding }: { holding: Holding }) {
  const t = useTranslations('stock');
  return (
    <dl className="mb-3 grid grid-cols-2 gap-x-4 gap-y-2 rounded-xl border border-line bg-hover p-3 text-sm">
      <div>
        <dt className="text-xs text-muted">{t('held')}</dt>
        <dd className="figures font-semibold">{groupIndian(String(holding.quantity))}</dd>
      </div>
      <div className="text-right">
        <dt className="text-xs text-muted">{t('profit')}</dt>
        <dd>
          <ChangeText
            amount={holding.pnl}
            percent={holding.pnlPercent}
            symbol
            className="font-semibold"
          />
        </dd>
      </div>
      <div>
        <dt className="text-xs text-muted">{t('average')}</dt>
        <dd className="figures">{formatInr(holding.averagePrice)}</dd>
      </div>
      <div className="text-right">
        <dt className="text-xs text-muted">{t('value')}</dt>
        <dd className="figures">{formatInr(holding.marketValue)}</dd>
      </div>
    </dl>
  );
}

/** The open intraday position in this share, leading to where it can be converted or closed. */
export function OwnIntraday({ position }: { position: Position }) {
  const t = useTranslations('stock');
  return (
    <PageLink
      href="/portfolio?view=positions"
      className="figures mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-xl border border-line bg-hover p-3 text-sm hover:border-line-strong"
    >
      <span>
        <span className="text-xs text-muted">{t('intraday')} </span>
        <span className="font-semibold">{formatQuantity(position.quantity)}</span>
        {position.averagePrice !== null && (
          <span className="text-muted">
            {` × ${formatInr(position.averagePrice, { symbol: false })}`}
          </span>
        )}
      </span>
      <MoneyText amount={position.pnl} signed className="font-semibold" />
    </PageLink>
  );
}
