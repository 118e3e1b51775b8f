'use client';

import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { fetchStatus } from '@/lib/api/market';
import { useNow } from '@/lib/time/use-now';
import { useMarket } from './market-context';

const REFRESH_MS = 15_000;

/** The phase the market is in, with market time running on between two answers of the server. */
export function useMarketStatus() {
  const { id, clock } = useMarket();
  const status = useQuery({
    queryKey: keys.status(id),
    queryFn: fetchStatus,
    refetchInterval: REFRESH_MS,
  });
  const wall = useNow(1000);
  const pace = clock.paused ? 0 : clock.speed;
  const elapsed = wall === undefined ? 0 : Math.max(0, wall - status.dataUpdatedAt) * pace;
  const now = status.data ? new Date(status.data.now).getTime() + elapsed : undefined;
  return { status, now };
}
