'use client';

import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesCombined } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchHistory } from '@/lib/api/market';
import type { Candle } from '@/lib/api/model';
import type { Timeframe } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import type { Paise } from '@/lib/money/paise';
import { useStoredValue } from '@/lib/preferences/stored-value';
import { useMediaQuery } from '@/lib/ui/use-media-query';
import { BarLegend } from './bar-legend';
import { ChartFigures, ChartSummary } from './chart-figures';
import { LOOKS, lookPreference, REFRESH_MS, TIMEFRAMES } from './chart-look';
import type { FillMark } from './chart-view';

const ChartCanvas = dynamic(() => import('./chart-canvas'), {
  ssr: false,
  loading: () => <Skeleton className="absolute inset-0" />,
});

interface PriceChartProps {
  symbol: string;
  name: string;
  fills: readonly FillMark[];
  previousClose: Paise | null;
}

/** The price over time, with its last bar live. */
export function PriceChart({ symbol, name, fills, previousClose }: PriceChartProps) {
  const t = useTranslations('stock');
  const { id } = useMarket();
  const titleId = useId();
  const [timeframe, setTimeframe] = useState<Timeframe>('1D');
  const [bar, setBar] = useState<Candle>();
  const wide = useMediaQuery('(min-width: 48rem)');
  const look = useStoredValue(lookPreference, undefined) ?? (wide ? 'candles' : 'area');
  const history = useQuery({
    queryKey: keys.history(id, symbol, timeframe),
    queryFn: async () => ({ ...(await fetchHistory(symbol, timeframe)), timeframe }),
    staleTime: REFRESH_MS[timeframe] / 2,
    refetchInterval: REFRESH_MS[timeframe],
    // Another span of the same share replaces the one on the page only once it has come.
    placeholderData: (shown) => (shown?.symbol === symbol ? shown : undefined),
  });
  const empty = history.data?.candles.length === 0;

  return (
    <Panel aria-labelledby={titleId} aria-busy={history.isPending} className="gap-3">
      <h2 id={titleId} className="sr-only">
        {t('chart')}
      </h2>
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t('timeframe')}
          value={timeframe}
          onChange={setTimeframe}
          className="max-sm:flex max-sm:w-full max-sm:[&>button]:flex-1"
          options={TIMEFRAMES.map((value) => ({ value, label: value }))}
        />
        <Segmented
          label={t('look')}
          value={look}
          onChange={(value) => lookPreference.set(value)}
          options={LOOKS.map((value) => ({ value, label: t(`lookName.${value}`) }))}
        />
        <BarLegend bar={bar} className="md:ml-auto" />
      </div>
      <div className="relative h-72 sm:h-80 lg:h-[26rem]">
        {history.isPending && <Skeleton className="absolute inset-0" />}
        {history.isError && !history.data && (
          <ErrorState
            error={history.error}
            onRetry={() => history.refetch()}
            className="absolute inset-0"
          />
        )}
        {empty && (
          <EmptyState
            icon={ChartNoAxesCombined}
            title={t('noHistoryTitle')}
            hint={t('noHistoryHint')}
            className="absolute inset-0"
          />
        )}
        {history.data && !empty && (
          <div aria-hidden="true" className="contents">
            <ChartCanvas
              symbol={symbol}
              history={history.data}
              span={`${symbol} ${history.data.timeframe}`}
              look={look}
              fills={fills}
              previousClose={
                history.data.timeframe === '1D' ? (previousClose ?? undefined) : undefined
              }
              onBar={setBar}
            />
          </div>
        )}
      </div>
      {history.data && !empty && (
        <ChartSummary history={history.data} name={name} timeframe={history.data.timeframe} />
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 text-xs text-faint">
        {history.data && !empty && <ChartFigures history={history.data} />}
        <a
          href="https://www.tradingview.com/"
          target="_blank"
          rel="noreferrer"
          className="hover:text-text"
        >
          {t('chartNotice')}
        </a>
      </div>
    </Panel>
  );
}
