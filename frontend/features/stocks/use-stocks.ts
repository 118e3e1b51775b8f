'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { keys } from '@/lib/api/keys';
import { fetchAllInstruments, fetchQuotes } from '@/lib/api/market';
import type { Instrument, Quote } from '@/lib/api/model';
import { useMarket } from '@/lib/market/market-context';
import { quoteStore } from '@/lib/stream/stream';
import type { StockRow } from './stock-row';

const LISTING_FRESH_MS = 600_000;
/** How often the order of the list follows the market; the rows in view are live in between. */
const REORDER_MS = 10_000;

const NONE: readonly Instrument[] = [];

/** Every instrument of the market, and the latest quotes to sort them by. */
export function useStocks() {
  const { id } = useMarket();
  const listing = useQuery({
    queryKey: keys.instruments(id, {}),
    queryFn: () => fetchAllInstruments(),
    staleTime: LISTING_FRESH_MS,
  });
  const instruments = listing.data ?? NONE;
  const quotes = useQuery({
    queryKey: [...keys.market(id), 'quotes'],
    queryFn: () =>
      fetchQuotes(instruments.filter(({ index }) => !index).map(({ symbol }) => symbol)),
    enabled: listing.isSuccess,
    refetchInterval: REORDER_MS,
  });

  useEffect(() => quoteStore.seedAll(quotes.data ?? []), [quotes.data]);

  const bySymbol = useMemo(
    () => new Map(quotes.data?.map((quote) => [quote.symbol, quote])),
    [quotes.data],
  );
  return { listing, instruments, quotes, bySymbol };
}

/** Joins shares and quotes; a quote that the stream has brought since is the better one. */
export function rowsOf(
  shares: readonly Instrument[],
  quotes: ReadonlyMap<string, Quote>,
): StockRow[] {
  return shares.map((instrument) => {
    const answered = quotes.get(instrument.symbol);
    const streamed = quoteStore.get(instrument.symbol);
    const newer = streamed && (!answered || streamed.seq > answered.seq);
    return { instrument, quote: newer ? streamed : answered };
  });
}
