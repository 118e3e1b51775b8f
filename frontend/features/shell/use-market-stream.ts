'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '@/lib/api/keys';
import { useMarket } from '@/lib/market/market-context';
import { stream } from '@/lib/stream/stream';

/** Keeps the tab's one socket on the market that is shown. */
export function useMarketStream(): void {
  const { id } = useMarket();
  const queries = useQueryClient();

  useEffect(() => stream.open(id), [id]);

  useEffect(
    () =>
      stream.onMarketStatus((market) => {
        queries.invalidateQueries({ queryKey: keys.status(market) });
        queries.invalidateQueries({ queryKey: keys.markets });
      }),
    [queries],
  );
}

/** After a booking the server says so on the stream; what it changed is then read again. */
export function useAccountEvents(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      stream.onEvent((event) => {
        queries.invalidateQueries({ queryKey: keys.account(event.market) });
      }),
    [queries],
  );
}
