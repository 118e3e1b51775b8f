'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Portfolio } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchPortfolio } from '@/lib/api/portfolio';
import { useMarket } from '@/lib/market/market-context';
import { useQuotes } from '@/lib/stream/use-quote';
import { revalue } from './revalue';

const REFRESH_MS = 60_000;
const NONE: readonly string[] = [];

/** The trader's portfolio in this market as the server last valued it. */
export function usePortfolio() {
  const { id } = useMarket();
  return useQuery({
    queryKey: keys.portfolio(id),
    queryFn: fetchPortfolio,
    refetchInterval: REFRESH_MS,
  });
}

/** The same at live prices, moving with every tick of what is held. */
export function useLivePortfolio(portfolio: Portfolio | undefined): Portfolio | undefined {
  const symbols = useMemo(
    () =>
      portfolio
        ? [...portfolio.holdings, ...portfolio.positions].map(({ symbol }) => symbol)
        : NONE,
    [portfolio],
  );
  const quotes = useQuotes(symbols);
  return useMemo(() => portfolio && revalue(portfolio, quotes), [portfolio, quotes]);
}
