'use client';

import { Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AllocationRing } from '@/components/market/allocation-ring';
import { ChangeText } from '@/components/market/change-text';
import { BigMoney, MoneyText } from '@/components/market/money-text';
import { ButtonLink } from '@/components/ui/button-link';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Portfolio } from '@/lib/api/account-model';
import { formatInr } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { allocate } from '@/lib/portfolio/allocation';
import { useLivePortfolio, usePortfolio } from '@/lib/portfolio/use-portfolio';

/** What the account is worth now, how the day went, and where the money is. */
export function ValuePanel() {
  const t = useTranslations('dashboard');
  const portfolio = usePortfolio();
  const live = useLivePortfolio(portfolio.data);
  return (
    <Panel aria-labelledby="value-title" aria-busy={portfolio.isPending}>
      <h2 id="value-title" className="text-sm font-semibold text-muted">
        {t('totalValue')}
      </h2>
      {portfolio.isPending && <ValueSkeleton />}
      {portfolio.isError && !live && (
        <ErrorState error={portfolio.error} onRetry={() => portfolio.refetch()} />
      )}
      {live && (
        <>
          <Headline portfolio={live} />
          {live.holdings.length === 0 ? (
            <FirstSteps cash={live.availableCash} />
          ) : (
            <Allocation portfolio={live} />
          )}
        </>
      )}
    </Panel>
  );
}

function Headline({ portfolio }: { portfolio: Portfolio }) {
  const t = useTranslations('dashboard');
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div data-testid="total-value">
        <BigMoney amount={portfolio.totalValue} className="text-4xl md:text-[2.6rem]" />
        <p className="mt-1 flex items-baseline gap-1.5">
          <ChangeText percent={portfolio.dayPnlPercent} amount={portfolio.dayPnl} symbol />
          <span className="text-muted">{t('today')}</span>
        </p>
      </div>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 sm:grid-cols-4">
        <Fact name={t('buyingPower')} amount={portfolio.availableCash}>
          {portfolio.blockedCash !== 0 &&
            t('blocked', { amount: formatInr(portfolio.blockedCash) })}
        </Fact>
        <Fact name={t('invested')} amount={portfolio.invested} />
        <Fact name={t('unrealised')} amount={portfolio.unrealisedPnl} signed />
        <Fact name={t('realised')} amount={portfolio.realisedPnl} signed>
          {portfolio.charges.total !== 0 &&
            t('charges', { amount: formatInr(portfolio.charges.total) })}
        </Fact>
      </dl>
    </div>
  );
}

interface FactProps {
  name: string;
  amount: Paise;
  signed?: boolean;
  children?: ReactNode;
}

function Fact({ name, amount, signed = false, children }: FactProps) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 font-semibold">
        <MoneyText amount={amount} signed={signed} />
        {children && (
          <span className="figures block text-xs font-normal text-muted">{children}</span>
        )}
      </dd>
    </div>
  );
}

function Allocation({ portfolio }: { portfolio: Portfolio }) {
  const t = useTranslations('dashboard');
  const slices = allocate(portfolio.holdings, portfolio.cashBalance, ({ sector }) => sector);
  const sectors = new Set(portfolio.holdings.map(({ sector }) => sector)).size;
  const names: Record<string, string> = { cash: t('cashPart'), other: t('otherPart') };
  return (
    <div className="mt-5 border-t border-line pt-5">
      <AllocationRing
        slices={slices}
        nameOf={(key) => names[key] ?? key}
        caption={t('shareCount', { count: portfolio.holdings.length })}
        headline={t('sectorCount', { count: sectors })}
      />
    </div>
  );
}

function FirstSteps({ cash }: { cash: Paise }) {
  const t = useTranslations('dashboard');
  return (
    <EmptyState
      icon={Wallet}
      title={t('allocationEmptyTitle')}
      hint={t('firstSteps', { cash: formatInr(cash, { decimals: 0 }) })}
      action={
        <ButtonLink variant="primary" href="/stocks">
          {t('findShare')}
        </ButtonLink>
      }
    />
  );
}

function ValueSkeleton() {
  return (
    <div className="mt-2 flex flex-col gap-5">
      <Skeleton className="h-11 w-72 max-w-full" />
      <Skeleton className="h-4 w-40" />
      <div className="flex gap-6 pt-3">
        <Skeleton className="size-36 rounded-full" />
        <div className="flex grow flex-col justify-center gap-2">
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="h-3 w-3/5" />
        </div>
      </div>
    </div>
  );
}
