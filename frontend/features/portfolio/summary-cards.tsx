'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ChangeText } from '@/components/market/change-text';
import { BigMoney } from '@/components/market/money-text';
import type { Portfolio } from '@/lib/api/account-model';
import { formatInr } from '@/lib/money/format-inr';
import { type Paise, percentOf } from '@/lib/money/paise';

export function SummaryCards({ portfolio }: { portfolio: Portfolio }) {
  const t = useTranslations('portfolio');
  const { marketValue, invested, unrealisedPnl, realisedPnl, dayPnl, dayPnlPercent } = portfolio;
  return (
    <dl className="grid grid-cols-2 gap-3 md:gap-4 xl:grid-cols-4">
      <Card name={t('currentValue')} amount={marketValue}>
        {t('investedIn', { amount: formatInr(invested) })}
      </Card>
      <Card name={t('totalPnl')} amount={unrealisedPnl} signed>
        <ChangeText percent={percentOf(unrealisedPnl, invested)} />
        <span>{t('realisedPnl', { amount: formatInr(realisedPnl, { plus: true }) })}</span>
        <span>{t('chargesPaid', { amount: formatInr(portfolio.charges.total) })}</span>
      </Card>
      <Card name={t('today')} amount={dayPnl} signed>
        <ChangeText percent={dayPnlPercent} />
      </Card>
      <Card name={t('cash')} amount={portfolio.availableCash}>
        {portfolio.blockedCash !== 0 && t('blocked', { amount: formatInr(portfolio.blockedCash) })}
      </Card>
    </dl>
  );
}

interface CardProps {
  name: string;
  amount: Paise;
  signed?: boolean;
  children?: ReactNode;
}

function Card({ name, amount, signed = false, children }: CardProps) {
  return (
    <div className="panel flex min-w-0 flex-col gap-1 p-4 md:p-5">
      <dt className="text-xs font-semibold text-muted">{name}</dt>
      <dd>
        <BigMoney amount={amount} signed={signed} className="text-lg sm:text-2xl" />
        <div className="mt-1 flex min-h-4 flex-wrap gap-x-2 text-xs text-muted">{children}</div>
      </dd>
    </div>
  );
}
