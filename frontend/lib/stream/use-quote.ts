'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FeedHealth } from './messages';
import type { LiveQuote } from './quote-store';
import type { ConnectionStatus } from './socket';
import { quoteStore, stream } from './stream';

const nothing = () => undefined;

/** The live quote of one symbol; undefined until its first snapshot. A tick repaints this caller only. */
export function useQuote(symbol: string): LiveQuote | undefined {
  useEffect(() => stream.watch([symbol]), [symbol]);
  return useSyncExternalStore(
    useCallback((listener) => quoteStore.listen(symbol, listener), [symbol]),
    () => quoteStore.get(symbol),
    nothing,
  );
}

type Quotes = ReadonlyMap<string, LiveQuote>;

const NO_QUOTES: Quotes = new Map();

/** The live quotes of many symbols at once, for totals and sorting. Repaints on any tick of them. */
export function useQuotes(symbols: readonly string[]): Quotes {
  const list = symbols.join(' ');
  useEffect(() => {
    const watched = list === '' ? [] : list.split(' ');
    return stream.watch(watched);
  }, [list]);
  const view = useMemo(() => quotesView(list === '' ? [] : list.split(' ')), [list]);
  return useSyncExternalStore(view.subscribe, view.get, () => NO_QUOTES);
}

function quotesView(symbols: readonly string[]) {
  const read = () =>
    new Map(
      symbols.flatMap((symbol) => {
        const quote = quoteStore.get(symbol);
        return quote ? [[symbol, quote] as const] : [];
      }),
    );
  let quotes: Quotes = read();
  return {
    get: () => quotes,
    subscribe(listener: () => void) {
      const refresh = () => {
        // Many symbols change in one frame: the first of them rereads all, the rest find it done.
        if (symbols.some((symbol) => quoteStore.get(symbol) !== quotes.get(symbol))) {
          quotes = read();
          listener();
        }
      };
      const stops = symbols.map((symbol) => quoteStore.listen(symbol, refresh));
      refresh();
      return () => {
        for (const stop of stops) {
          stop();
        }
      };
    },
  };
}

export function useConnection(): ConnectionStatus {
  return useSyncExternalStore(stream.onStatus, stream.getStatus, () => 'idle');
}

/** The health of the market's feed as the stream last reported it; undefined before it has. */
export function useFeedHealth(): FeedHealth | undefined {
  return useSyncExternalStore(stream.onStatus, stream.getFeed, nothing);
}
