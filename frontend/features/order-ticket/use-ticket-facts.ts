'use client';

import type { Side } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import { useDepth } from '@/lib/market/use-depth';
import { useFeedState } from '@/lib/market/use-feed-state';
import { useMarketStatus } from '@/lib/market/use-market-status';
import { usePortfolio } from '@/lib/portfolio/use-portfolio';
import { useQuote } from '@/lib/stream/use-quote';
import { levelsFor } from './estimate';

/** Everything a ticket looks at: the book, the trader's cash and shares, the session, the feed. */
export function useTicketFacts(symbol: string, side: Side) {
  const { halted } = useMarket();
  const quote = useQuote(symbol);
  const depth = useDepth(symbol);
  const { status } = useMarketStatus();
  const feed = useFeedState();
  const portfolio = usePortfolio();
  const held = portfolio.data?.holdings.find((holding) => holding.symbol === symbol);
  return {
    levels: levelsFor(side, quote, depth.data),
    availableCash: portfolio.data?.availableCash,
    availableShares: portfolio.data ? (held?.availableQuantity ?? 0) : undefined,
    halted: halted !== null,
    feedTrusted: feed === 'ok' || feed === 'connecting',
    open: status.data ? status.data.phase === 'CONTINUOUS' : undefined,
    nextOpenAt: status.data?.nextOpenAt ?? null,
  };
}
