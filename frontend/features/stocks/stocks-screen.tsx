'use client';

import { SearchX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useDeferredValue, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Side } from '@/lib/api/types';
import { filterStocks, NO_FILTER } from './filter-stocks';
import { StocksFilters } from './stocks-filters';
import { useListView } from './use-list-view';
import { rowsOf, useStocks } from './use-stocks';

/** The table comes while the list of shares is on its way. */
const StocksTable = dynamic(() => import('./stocks-table').then((module) => module.StocksTable), {
  ssr: false,
  loading: () => <ListSkeleton />,
});

interface StocksScreenProps {
  onTrade: (symbol: string, side: Side) => void;
}

/** Every share of the market: find it, compare it, trade it. */
export function StocksScreen({ onTrade }: StocksScreenProps) {
  const t = useTranslations('stocks');
  const { view, change } = useListView();
  const { listing, instruments, quotes, bySymbol } = useStocks();
  const { query, index, sector, exchange } = useDeferredValue(view);
  const shares = useMemo(
    () => filterStocks(instruments, { query, index, sector, exchange }),
    [instruments, query, index, sector, exchange],
  );
  const rows = useMemo(() => rowsOf(shares, bySymbol), [shares, bySymbol]);
  const failed = listing.error ?? quotes.error;
  const ready = listing.isSuccess && quotes.isSuccess;

  return (
    <div className="flex flex-col gap-3 md:gap-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-lg font-semibold">{t('title')}</h1>
        {ready && (
          <p role="status" className="figures text-sm text-muted">
            {t('count', { count: shares.length })}
          </p>
        )}
      </div>
      <StocksFilters instruments={instruments} view={view} onChange={change} />
      <section className="panel min-w-0 overflow-clip" aria-busy={!ready && !failed}>
        {ready ? (
          rows.length > 0 ? (
            <StocksTable
              rows={rows}
              sorting={view.sorting}
              onSortingChange={(sorting) => change({ sorting })}
              onTrade={onTrade}
            />
          ) : (
            <EmptyState
              icon={SearchX}
              title={t('nothingTitle')}
              hint={t('nothingHint')}
              action={<Button onClick={() => change(NO_FILTER)}>{t('clear')}</Button>}
            />
          )
        ) : failed ? (
          <ErrorState
            error={failed}
            onRetry={() => (listing.error ? listing.refetch() : quotes.refetch())}
          />
        ) : (
          <ListSkeleton />
        )}
      </section>
    </div>
  );
}

function ListSkeleton() {
  return (
    <div className="p-4 md:p-5">
      <SkeletonRows rows={10} className="h-11" />
    </div>
  );
}
