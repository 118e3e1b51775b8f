'use client';

import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { searchInstruments } from '@/lib/api/market';
import type { Instrument } from '@/lib/api/model';
import { useMarket } from './market-context';

const LISTING_FRESH_MS = 600_000;

/** The listing of one symbol: price step, leverage, what it belongs to. Undefined until it is known. */
export function useInstrument(symbol: string | undefined): Instrument | undefined {
  const { id } = useMarket();
  const instrument = useQuery({
    queryKey: keys.instrument(id, symbol ?? ''),
    queryFn: async () => {
      const found = await searchInstruments(symbol ?? '');
      return found.find((one) => one.symbol === symbol) ?? null;
    },
    enabled: symbol !== undefined,
    staleTime: LISTING_FRESH_MS,
  });
  return instrument.data ?? undefined;
}
