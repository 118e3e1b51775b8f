'use client';

import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { fetchOrders, fetchTrades } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';
import { useInstrument } from '@/lib/market/use-instrument';
import { revalueHolding, revaluePosition } from '@/lib/portfolio/revalue';
import { usePortfolio } from '@/lib/portfolio/use-portfolio';
import { useQuote } from '@/lib/stream/use-quote';

const LATEST_ORDERS = 20;
/** More marks than this would only cover the chart. */
const MARKED_TRADES = 200;

/** The trader's own dealings in one share: orders, trades, and what is held at the live price. */
export function useOwnActivity(symbol: string) {
  const { id } = useMarket();
  const ordersPage = { symbol, limit: LATEST_ORDERS };
  const tradesPage = { symbol, limit: MARKED_TRADES };
  const orders = useQuery({
    queryKey: keys.orders(id, ordersPage),
    queryFn: () => fetchOrders(ordersPage),
  });
  const trades = useQuery({
    queryKey: keys.trades(id, tradesPage),
    queryFn: () => fetchTrades(tradesPage),
  });
  const portfolio = usePortfolio();
  const instrument = useInstrument(symbol);
  // Both listings of a company are one holding, valued at one of them.
  const held = portfolio.data?.holdings.find(({ isin }) => isin === instrument?.isin);
  const quote = useQuote(symbol);
  const heldQuote = useQuote(held?.symbol ?? symbol);
  const open = portfolio.data?.positions.find(
    ({ symbol: of, product, quantity }) => of === symbol && product === 'MIS' && quantity !== 0,
  );
  return {
    orders,
    trades,
    holding: held && revalueHolding(held, heldQuote),
    position: open && revaluePosition(open, quote),
  };
}

export type OwnActivity = ReturnType<typeof useOwnActivity>;
