'use client';

import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { fetchHistory } from '@/lib/api/market';
import type { Candle } from '@/lib/api/model';
import type { Timeframe } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import { storedValue, useStoredValue } from '@/lib/preferences/stored-value';
import { REFRESH_MS } from './chart-look';

/** What shares are measured against. */
export const MEASURE = { symbol: '^NSEI', name: 'NIFTY 50' } as const;

const preference = storedValue<'on' | 'off'>(
  'sauda.chart.compare',
  'off',
  (raw) => raw === 'on' || raw === 'off',
);

const NONE: readonly Candle[] = [];

/** The index beside a share's chart, asked for only while it is wanted. */
export function useComparison(symbol: string, timeframe: Timeframe) {
  const { id } = useMarket();
  const on = useStoredValue(preference, 'off') === 'on' && symbol !== MEASURE.symbol;
  const history = useQuery({
    queryKey: keys.history(id, MEASURE.symbol, timeframe),
    queryFn: async () => ({ ...(await fetchHistory(MEASURE.symbol, timeframe)), timeframe }),
    staleTime: REFRESH_MS[timeframe] / 2,
    refetchInterval: REFRESH_MS[timeframe],
    enabled: on,
  });
  return {
    on,
    candles: (on && history.data?.candles) || NONE,
    toggle: () => preference.set(on ? 'off' : 'on'),
  };
}
