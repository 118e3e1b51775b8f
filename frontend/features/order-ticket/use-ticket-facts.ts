'use client';

import { useMarket } from '@/lib/market/market-context';
import { useDepth } from '@/lib/market/use-depth';
import { useFeedState } from '@/lib/market/use-feed-state';
import { useInstrument } from '@/lib/market/use-instrument';
import { useMarketStatus } from '@/lib/market/use-market-status';
import { usePortfolio } from '@/lib/portfolio/use-portfolio';
import { useQuote } from '@/lib/stream/use-quote';

/** Everything a ticket looks at: the book, the listing, the trader's means, the session, the feed. */
export function useTicketFacts(symbol: string) {
  const { halted } = useMarket();
  const quote = useQuote(symbol);
  const depth = useDepth(symbol);
  const instrument = useInstrument(symbol);
  const { status } = useMarketStatus();
  const feed = useFeedState();
  const portfolio = usePortfolio();
  const held = portfolio.data?.holdings.find(({ isin }) => isin === instrument?.isin);
  const position = portfolio.data?.positions.find(
    (one) => one.symbol === symbol && one.product === 'MIS',
  );
  return {
    quote,
    depth: depth.data,
    instrument,
    exchange: instrument?.exchange ?? (symbol.endsWith('.BO') ? 'BSE' : 'NSE'),
    availableCash: portfolio.data?.availableCash,
    held: held?.availableQuantity ?? 0,
    position: position?.quantity ?? 0,
    /** Why nothing can be sent now, whatever the order. */
    hindrance:
      halted !== null ? ('halted' as const) : untrusted(feed) ? ('staleFeed' as const) : undefined,
    /** Outside all sessions an order can only be left for the next one. */
    afterMarket: status.data?.phase === 'CLOSED',
    nextOpenAt: status.data?.nextOpenAt ?? null,
  };
}

export type TicketFacts = ReturnType<typeof useTicketFacts>;

function untrusted(feed: ReturnType<typeof useFeedState>): boolean {
  return feed !== 'ok' && feed !== 'connecting';
}
