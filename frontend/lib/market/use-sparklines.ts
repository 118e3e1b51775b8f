'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/lib/api/keys';
import { fetchSparklines } from '@/lib/api/market';
import { useMarket } from './market-context';

const REFRESH_MS = 60_000;

/** The day's path of these shares by symbol; empty until it has come. */
export function useSparklines(symbols: readonly string[]): Record<string, readonly number[]> {
  const { id } = useMarket();
  // The order of the list does not matter to the paths, so moving a row fetches nothing.
  const sorted = useMemo(() => [...symbols].sort(), [symbols]);
  const sparklines = useQuery({
    queryKey: keys.sparklines(id, sorted),
    queryFn: () => fetchSparklines(sorted),
    enabled: sorted.length > 0,
    refetchInterval: REFRESH_MS,
    placeholderData: (previous) => previous,
  });
  return sparklines.data ?? {};
}
