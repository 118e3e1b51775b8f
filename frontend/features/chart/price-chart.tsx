'use client';

import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesCombined, Download, GitCompareArrows } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type CSSProperties, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { toastError } from '@/components/ui/toast';
import { keys } from '@/lib/api/keys';
import { fetchHistory } from '@/lib/api/market';
import type { Candle } from '@/lib/api/model';
import type { Timeframe } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import type { Paise } from '@/lib/money/paise';
import { useStoredValue } from '@/lib/preferences/stored-value';
import { cn } from '@/lib/ui/cn';
import { useMediaQuery } from '@/lib/ui/use-media-query';
import { BarLegend, IndicatorLegend } from './bar-legend';
import { ChartFigures, ChartSummary } from './chart-figures';
import { LOOKS, lookPreference, REFRESH_MS, TIMEFRAMES } from './chart-look';
import type { ChartView, FillMark } from './chart-view';
import { ComparisonLegend } from './comparison-legend';
import { chosenIndicators, indicatorPreference, ownPanes } from './indicator-choice';
import type { Reading } from './indicator-layer';
import { IndicatorMenu } from './indicator-menu';
import { MEASURE, useComparison } from './use-comparison';

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
  const shell = useTranslations('shell');
  const { id, kind } = useMarket();
  const titleId = useId();
  const [timeframe, setTimeframe] = useState<Timeframe>('1D');
  const [shown, setShown] = useState<{ bar: Candle | undefined; readings: Reading[] }>();
  const view = useRef<ChartView>(undefined);
  const wide = useMediaQuery('(min-width: 48rem)');
  const look = useStoredValue(lookPreference, undefined) ?? (wide ? 'candles' : 'area');
  const history = useQuery({
    queryKey: keys.history(id, symbol, timeframe),
    queryFn: async () => ({ ...(await fetchHistory(symbol, timeframe)), timeframe }),
    staleTime: REFRESH_MS[timeframe] / 2,
    refetchInterval: REFRESH_MS[timeframe],
    // Another span of the same share replaces the one on the page only once it has come.
    placeholderData: (before) => (before?.symbol === symbol ? before : undefined),
  });
  const empty = history.data?.candles.length === 0;
  const list = useStoredValue(indicatorPreference, '');
  const indicators = useMemo(() => chosenIndicators(list), [list]);
  const comparison = useComparison(symbol, timeframe);
  const onBar = useCallback(
    (bar: Candle | undefined, readings: Reading[]) => setShown({ bar, readings }),
    [],
  );
  const onView = useCallback((made: ChartView | undefined) => {
    view.current = made;
  }, []);
  const save = () =>
    view.current
      ?.savePicture({
        // A picture goes where the page's own words do not: it says itself whose prices these are.
        title: `${name} · ${timeframe} · ${shell(`kind.${kind}`)}`,
        credit: t('chartNotice'),
        file: `${symbol}-${timeframe}.png`,
      })
      .catch(() => toastError(t('pictureFailed')));

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
        <IndicatorMenu chosen={indicators} />
        {symbol !== MEASURE.symbol && (
          <Button
            size="sm"
            aria-pressed={comparison.on}
            aria-label={t('compare', { name: MEASURE.name })}
            title={t('compare', { name: MEASURE.name })}
            onClick={comparison.toggle}
            className={cn(comparison.on && 'text-accent')}
          >
            <GitCompareArrows aria-hidden="true" />
            <span className="max-sm:sr-only">{MEASURE.name}</span>
          </Button>
        )}
        <Button size="sm" onClick={save} disabled={!history.data || empty} title={t('savePicture')}>
          <Download aria-hidden="true" />
          <span className="sr-only">{t('savePicture')}</span>
        </Button>
        <BarLegend bar={shown?.bar} className="md:ml-auto" />
      </div>
      {history.data && !empty && comparison.on && (
        <ComparisonLegend own={symbol} candles={history.data.candles} other={comparison.candles} />
      )}
      <IndicatorLegend readings={shown?.readings ?? []} />
      <div
        className="relative h-[calc(18rem+var(--panes)*5.5rem)] sm:h-[calc(20rem+var(--panes)*5.5rem)] lg:h-[calc(26rem+var(--panes)*5.5rem)]"
        style={{ '--panes': ownPanes(indicators) } as CSSProperties}
      >
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
          <ChartCanvas
            symbol={symbol}
            history={history.data}
            span={`${symbol} ${history.data.timeframe}`}
            look={look}
            fills={fills}
            previousClose={
              history.data.timeframe === '1D' ? (previousClose ?? undefined) : undefined
            }
            indicators={indicators}
            compared={comparison.candles}
            onBar={onBar}
            onView={onView}
          />
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
