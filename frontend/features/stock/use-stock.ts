'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '@/lib/api/keys';
import { fetchQuote } from '@/lib/api/market';
import { useMarket } from '@/lib/market/market-context';
import { useInstrument } from '@/lib/market/use-instrument';
import { quoteStore } from '@/lib/stream/stream';
import { useQuote } from '@/lib/stream/use-quote';

const REFRESH_MS = 10_000;

/**
 * The share an address names. The server answers a bare or lower-case name with the symbol it stands
 * for, and that one is used from then on.
 */
export function useStock(named: string) {
  const { id } = useMarket();
  const answer = useQuery({
    queryKey: keys.quote(id, named),
    queryFn: () => fetchQuote(named),
    // Turnover and average do not come with the ticks; a share without a price may get its first.
    refetchInterval: REFRESH_MS,
  });
  const symbol = answer.data?.symbol;
  const instrument = useInstrument(symbol);

  useEffect(() => {
    if (answer.data) {
      quoteStore.seed(answer.data);
    }
  }, [answer.data]);

  const live = useQuote(symbol ?? named);
  return { answer, quote: live ?? answer.data, instrument };
}
