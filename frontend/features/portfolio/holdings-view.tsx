'use client';

import { BriefcaseBusiness } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Panel } from '@/components/ui/panel';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { useLivePortfolio, usePortfolio } from '@/lib/portfolio/use-portfolio';
import { AllocationPanel } from './allocation-panel';
import { HoldingsTable } from './holdings-table';
import { SummaryCards } from './summary-cards';

/** What is held, valued with every tick. */
export function HoldingsView() {
  const t = useTranslations('portfolio');
  const portfolio = usePortfolio();
  const live = useLivePortfolio(portfolio.data);
  if (live) {
    return (
      <div className="flex flex-col gap-3 md:gap-4">
        <SummaryCards portfolio={live} />
        {live.holdings.length === 0 ? (
          <Panel>
            <EmptyState
              icon={BriefcaseBusiness}
              title={t('emptyTitle')}
              hint={t('emptyHint')}
              action={
                <ButtonLink variant="primary" href="/stocks">
                  {t('toStocks')}
                </ButtonLink>
              }
            />
          </Panel>
        ) : (
          <div className="grid items-start gap-3 md:gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
            <Panel>
              <HoldingsTable portfolio={live} />
            </Panel>
            <AllocationPanel portfolio={live} />
          </div>
        )}
      </div>
    );
  }
  if (portfolio.isError) {
    return (
      <Panel>
        <ErrorState error={portfolio.error} onRetry={() => portfolio.refetch()} />
      </Panel>
    );
  }
  return (
    <div aria-busy="true" className="flex flex-col gap-3 md:gap-4">
      <div className="grid grid-cols-2 gap-3 md:gap-4 xl:grid-cols-4">
        {['value', 'pnl', 'day', 'cash'].map((card) => (
          <Skeleton key={card} className="panel h-28" />
        ))}
      </div>
      <Panel>
        <SkeletonRows rows={7} className="h-10" />
      </Panel>
    </div>
  );
}
