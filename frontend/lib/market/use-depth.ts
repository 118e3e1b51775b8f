'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '@/lib/api/keys';
import { fetchDepth } from '@/lib/api/market';
import { quoteStore, stream } from '@/lib/stream/stream';
import { useMarket } from './market-context';

/** The book is read again after a tick, but not more often than this. */
const SHORTEST_PAUSE_MS = 1_000;

/** Five levels of a share, following its ticks. Several callers share one request. */
export function useDepth(symbol: string) {
  const { id } = useMarket();
  const queries = useQueryClient();

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      waiting = undefined;
      if (!document.hidden) {
        // A failure is kept on the query, whose observers show it.
        queries
          .fetchQuery({
            queryKey: keys.depth(id, symbol),
            queryFn: () => fetchDepth(symbol),
            staleTime: SHORTEST_PAUSE_MS - 50,
            retry: false,
          })
          .catch(() => undefined);
      }
    };
    const stopWatching = stream.watch([symbol]);
    const stopListening = quoteStore.listen(symbol, () => {
      waiting ??= setTimeout(refresh, SHORTEST_PAUSE_MS);
    });
    return () => {
      clearTimeout(waiting);
      stopListening();
      stopWatching();
    };
  }, [id, symbol, queries]);

  return useQuery({ queryKey: keys.depth(id, symbol), queryFn: () => fetchDepth(symbol) });
}
