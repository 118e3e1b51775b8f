'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '@/lib/api/keys';
import { type OrderDraft, previewOrder } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';

/** While somebody is typing nothing is asked; prices that move are asked for again. */
const PAUSE_MS = 250;
const REFRESH_MS = 5_000;

/**
 * What the server says an order would cost. The latest draft wins: an answer to an older one is
 * dropped. `fresh` says that the figures are those of this very draft.
 */
export function usePreview(draft: OrderDraft | undefined) {
  const { id } = useMarket();
  const wanted = draft === undefined ? '' : JSON.stringify(draft);
  const asked = useSettled(wanted, PAUSE_MS);
  const preview = useQuery({
    queryKey: [...keys.previews(id), asked],
    queryFn: ({ signal }) => previewOrder(JSON.parse(asked) as OrderDraft, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
    retry: false,
    gcTime: 30_000,
  });
  const fresh = wanted !== '' && asked === wanted && !preview.isPlaceholderData;
  return {
    preview: wanted === '' ? undefined : preview.data,
    fresh: fresh && preview.data !== undefined,
    error: preview.data === undefined || preview.isPlaceholderData ? preview.error : null,
  };
}

/** The value once it has stayed the same for a while. */
function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
