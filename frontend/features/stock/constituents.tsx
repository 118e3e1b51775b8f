'use client';

import { useQuery } from '@tanstack/react-query';
import { Layers } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { LiveChange, LivePrice } from '@/components/market/live-price';
import { StockLink } from '@/components/market/stock-link';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchAllInstruments, fetchQuotes } from '@/lib/api/market';
import { useMarket } from '@/lib/market/market-context';
import { quoteStore } from '@/lib/stream/stream';

const LISTING_FRESH_MS = 600_000;
const REORDER_MS = 15_000;

/** The shares of an index, the strongest of the day first. */
export function Constituents({ index }: { index: string }) {
  const t = useTranslations('stock');
  const { id } = useMarket();
  const listing = useQuery({
    queryKey: keys.instruments(id, { index }),
    queryFn: () => fetchAllInstruments({ index }),
    staleTime: LISTING_FRESH_MS,
  });
  const symbols = useMemo(
    () => listing.data?.filter((one) => !one.index).map(({ symbol }) => symbol) ?? [],
    [listing.data],
  );
  const quotes = useQuery({
    queryKey: [...keys.market(id), 'quotes', index],
    queryFn: () => fetchQuotes(symbols),
    enabled: listing.isSuccess,
    refetchInterval: REORDER_MS,
  });
  const ranked = useMemo(
    () => [...(quotes.data ?? [])].sort((one, other) => other.changePercent - one.changePercent),
    [quotes.data],
  );

  useEffect(() => quoteStore.seedAll(quotes.data ?? []), [quotes.data]);

  const failed = listing.error ?? quotes.error;
  const up = ranked.filter(({ change }) => change > 0).length;
  const down = ranked.filter(({ change }) => change < 0).length;
  return (
    <Panel aria-labelledby="constituents-title" aria-busy={!quotes.data && !failed}>
      <PanelHeader
        id="constituents-title"
        title={t('constituents')}
        aside={
          quotes.data && (
            <span className="figures flex gap-3 text-xs">
              <span className="text-gain">{t('rising', { count: up })}</span>
              <span className="text-loss">{t('falling', { count: down })}</span>
            </span>
          )
        }
      />
      {!quotes.data && !failed && <SkeletonRows rows={8} />}
      {!quotes.data && failed && (
        <ErrorState
          error={failed}
          onRetry={() => (listing.error ? listing.refetch() : quotes.refetch())}
        />
      )}
      {quotes.data?.length === 0 && (
        <EmptyState icon={Layers} title={t('noConstituents')} hint={t('noConstituentsHint')} />
      )}
      <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
        {ranked.map(({ symbol, name }) => (
          <li key={symbol} className="flex items-center gap-3 border-b border-line py-2">
            <StockLink symbol={symbol} name={name} className="grow" />
            <LivePrice symbol={symbol} className="font-medium" />
            <LiveChange symbol={symbol} className="w-20 justify-end" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
