'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { PageSkeleton } from '@/components/ui/page-skeleton';
import { ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchMarkets } from '@/lib/api/market';
import { chooseMarket, useChosenMarket } from '@/lib/market/current-market';
import { MarketProvider } from '@/lib/market/market-context';

const REFRESH_MS = 10_000;

/** Settles which market the page shows before anything on it asks for prices. */
export function MarketGate({ children }: { children: ReactNode }) {
  const chosen = useChosenMarket();
  const markets = useQuery({
    queryKey: keys.markets,
    queryFn: fetchMarkets,
    refetchInterval: REFRESH_MS,
  });
  const market =
    markets.data?.find(({ id }) => id === chosen) ??
    markets.data?.find(({ defaultMarket }) => defaultMarket) ??
    markets.data?.[0];

  useEffect(() => {
    if (market && market.id !== chosen) {
      chooseMarket(market.id);
    }
  }, [market, chosen]);

  useEffect(() => {
    if (market) {
      document.documentElement.dataset.marketKind = market.kind;
    }
  }, [market]);

  if (market && market.id === chosen) {
    return <MarketProvider value={market}>{children}</MarketProvider>;
  }
  if (markets.isError) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState error={markets.error} onRetry={() => markets.refetch()} />
      </main>
    );
  }
  return <PageSkeleton />;
}
