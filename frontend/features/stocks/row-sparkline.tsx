'use client';

import { useQuery } from '@tanstack/react-query';
import { Sparkline } from '@/components/market/sparkline';
import { batched } from '@/lib/api/batch';
import { keys } from '@/lib/api/keys';
import { fetchSparklines } from '@/lib/api/market';
import { useMarket } from '@/lib/market/market-context';
import type { Paise } from '@/lib/money/paise';

const FRESH_MS = 120_000;

/** The rows that scroll into view together are asked for in one request. */
const pathOf = batched<Paise[]>(fetchSparklines, { gatherMs: 80, most: 100 });

interface RowSparklineProps {
  symbol: string;
  base: Paise | null | undefined;
}

export function RowSparkline({ symbol, base }: RowSparklineProps) {
  const { id } = useMarket();
  const path = useQuery({
    queryKey: keys.sparklines(id, [symbol]),
    queryFn: async () => (await pathOf(symbol)) ?? [],
    staleTime: FRESH_MS,
  });
  return <Sparkline points={path.data ?? []} {...(base ? { base } : {})} />;
}
