'use client';

import { useConnection, useFeedHealth } from '@/lib/stream/use-quote';
import { useMarket } from './market-context';

export type FeedState = 'ok' | 'stale' | 'down' | 'connecting' | 'offline';

/** One word for whether prices can be trusted: the line to the server first, then the market's feed. */
export function useFeedState(): FeedState {
  const connection = useConnection();
  const streamed = useFeedHealth();
  const { feed } = useMarket();
  switch (connection) {
    case 'idle':
    case 'connecting':
      return 'connecting';
    case 'offline':
      return 'offline';
    case 'stale':
      return 'stale';
    case 'live':
      return streamed ?? feed.status;
  }
}
