'use client';

import { useQuery } from '@tanstack/react-query';
import { Activity } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PriceCell } from '@/components/market/price-cell';
import { QuoteChange } from '@/components/market/quote-change';
import { StockLink } from '@/components/market/stock-link';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchMovers } from '@/lib/api/market';
import type { Movers, Quote } from '@/lib/api/model';
import { useMarket } from '@/lib/market/market-context';
import { quoteStore } from '@/lib/stream/stream';
import { useQuote } from '@/lib/stream/use-quote';

const REFRESH_MS = 10_000;
const SHOWN = 8;

type View = 'gainers' | 'losers' | 'active';

const LIST: Record<View, keyof Movers> = {
  gainers: 'gainers',
  losers: 'losers',
  active: 'mostActive',
};

export function MoversPanel() {
  const t = useTranslations('dashboard');
  const { id } = useMarket();
  const [view, setView] = useState<View>('gainers');
  const movers = useQuery({
    queryKey: keys.movers(id),
    queryFn: fetchMovers,
    refetchInterval: REFRESH_MS,
  });
  const shown = movers.data?.[LIST[view]].slice(0, SHOWN) ?? [];

  useEffect(() => {
    const { gainers = [], losers = [], mostActive = [] } = movers.data ?? {};
    quoteStore.seedAll([...gainers, ...losers, ...mostActive]);
  }, [movers.data]);

  return (
    <Panel aria-labelledby="movers-title" aria-busy={movers.isPending}>
      <PanelHeader
        id="movers-title"
        title={t('movers')}
        aside={
          <Segmented
            label={t('movers')}
            value={view}
            onChange={setView}
            options={[
              { value: 'gainers', label: t('gainers') },
              { value: 'losers', label: t('losers') },
              { value: 'active', label: t('active') },
            ]}
          />
        }
      />
      {movers.isPending && <SkeletonRows rows={SHOWN} className="h-8" />}
      {movers.isError && !movers.data && (
        <ErrorState error={movers.error} onRetry={() => movers.refetch()} />
      )}
      {movers.data && shown.length === 0 && (
        <EmptyState icon={Activity} title={t('moversEmptyTitle')} hint={t('moversEmptyHint')} />
      )}
      <ul>
        {shown.map((quote) => (
          <Mover key={quote.symbol} first={quote} />
        ))}
      </ul>
    </Panel>
  );
}

function Mover({ first }: { first: Quote }) {
  const quote = useQuote(first.symbol) ?? first;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2.5 last:border-0">
      <StockLink symbol={quote.symbol} className="grow" />
      <PriceCell price={quote.price} stale={quote.stale} />
      <QuoteChange quote={quote} className="w-20 justify-end" />
    </li>
  );
}
