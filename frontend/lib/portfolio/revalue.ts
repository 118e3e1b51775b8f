import type { Holding, Portfolio, Position } from '@/lib/api/account-model';
import { minus, type Paise, percentOf, plus, times, total, ZERO } from '@/lib/money/paise';

/** What a live price needs to tell: its amount, and whether it can be trusted. */
export interface LivePrice {
  price: Paise;
  stale: boolean;
}

/**
 * The portfolio at live prices. Cash, cost and shares are the server's; only what depends on a price
 * moves, by the difference between the live price and the one the server used.
 */
export function revalue(portfolio: Portfolio, prices: ReadonlyMap<string, LivePrice>): Portfolio {
  const moved = portfolio.holdings.map((holding) =>
    revalueHolding(holding, prices.get(holding.symbol)),
  );
  const marketValue = total(moved.map(({ marketValue }) => marketValue));
  const holdings = moved.map((holding) => ({
    ...holding,
    weight: percentOf(holding.marketValue, marketValue),
  }));
  const positions = portfolio.positions.map((position) =>
    revaluePosition(position, prices.get(position.symbol)),
  );
  const gained = plus(
    minus(marketValue, portfolio.marketValue),
    minus(intradayPnl(positions), intradayPnl(portfolio.positions)),
  );
  const totalValue = plus(portfolio.totalValue, gained);
  const dayPnl = plus(portfolio.dayPnl, gained);
  return {
    ...portfolio,
    holdings,
    positions,
    marketValue,
    totalValue,
    unrealisedPnl: plus(portfolio.unrealisedPnl, gained),
    dayPnl,
    dayPnlPercent: percentOf(dayPnl, minus(totalValue, dayPnl)),
  };
}

/** One holding at a live price. */
export function revalueHolding(holding: Holding, live: LivePrice | undefined): Holding {
  // A holding without a price yet counts at cost on the server; nothing can be added to that.
  if (!live || holding.price === ZERO) {
    return holding;
  }
  const gained = times(minus(live.price, holding.price), holding.quantity);
  const marketValue = plus(holding.marketValue, gained);
  const pnl = plus(holding.pnl, gained);
  const dayChange = plus(holding.dayChange, gained);
  return {
    ...holding,
    price: live.price,
    stale: live.stale,
    marketValue,
    pnl,
    pnlPercent: percentOf(pnl, holding.invested),
    dayChange,
    dayChangePercent: percentOf(dayChange, minus(marketValue, dayChange)),
  };
}

/**
 * One position at a live price; a closed one no longer moves, nor does a sale of shares held before.
 * What was bought for delivery today is among the holdings as well, so that only intraday positions
 * count for totals.
 */
export function revaluePosition(position: Position, live: LivePrice | undefined): Position {
  if (!live || position.price === ZERO || position.quantity === 0) {
    return position;
  }
  const open = position.product === 'MIS' ? position.quantity : Math.max(position.quantity, 0);
  const gained = times(minus(live.price, position.price), open);
  return {
    ...position,
    price: live.price,
    unrealisedPnl: plus(position.unrealisedPnl, gained),
    pnl: plus(position.pnl, gained),
  };
}

function intradayPnl(positions: readonly Position[]): Paise {
  return total(
    positions.filter(({ product }) => product === 'MIS').map(({ unrealisedPnl }) => unrealisedPnl),
  );
}

/** Whether a position is squared off by itself unless it is closed before. */
export function isOpenIntraday({ product, quantity }: Position): boolean {
  return product === 'MIS' && quantity !== 0;
}
