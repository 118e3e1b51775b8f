import type { Depth, DepthLevel, Quote } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import { type Paise, plus, times, ZERO } from '@/lib/money/paise';

/** What a market order would do to the book that is shown: an estimate, since the book moves on. */
export interface Estimate {
  /** Shares the shown levels offer, at most as many as were asked for. */
  filled: number;
  /** Shares nobody offers at the moment; the exchange would cancel them. */
  unfilled: number;
  /** What the filled shares cost or bring. */
  value: Paise;
}

/** A level with no end stands for a book that is not known: the last price, for any quantity. */
type Level = Pick<DepthLevel, 'price' | 'quantity'>;

/** The side of the book that an order of this side meets, best price first. */
export function levelsFor(
  side: Side,
  quote: Quote | undefined,
  depth: Depth | undefined,
): readonly Level[] {
  if (depth) {
    return side === 'BUY' ? depth.asks : depth.bids;
  }
  if (!quote) {
    return [];
  }
  const best = side === 'BUY' ? quote.ask : quote.bid;
  return [{ price: best ?? quote.price, quantity: Number.POSITIVE_INFINITY }];
}

/** Walks the levels from the best price on, as the exchange does. */
export function estimate(levels: readonly Level[], quantity: number): Estimate {
  let wanted = quantity;
  let value = ZERO;
  for (const level of levels) {
    const taken = Math.min(wanted, level.quantity);
    value = plus(value, times(level.price, taken));
    wanted -= taken;
  }
  return { filled: quantity - wanted, unfilled: wanted, value };
}

/** The most shares that this much money buys from the levels; 0 where nothing is offered. */
export function affordable(levels: readonly Level[], cash: Paise): number {
  let left: number = cash;
  let shares = 0;
  for (const level of levels) {
    const taken = Math.min(level.quantity, Math.floor(left / level.price));
    shares += taken;
    left -= taken * level.price;
    if (taken < level.quantity) {
      break;
    }
  }
  return Math.max(0, shares);
}

/** Kept back from a share of the cash, so that a price which moves on the way does not refuse it. */
const CUSHION_PER_MILLE = 3;

/** Whole shares for a part of what cash or holding allow. `percent` is 25, 50, 75 or 100. */
export function partOf(
  side: Side,
  percent: number,
  levels: readonly Level[],
  cash: Paise,
  held: number,
): number {
  if (side === 'SELL') {
    return Math.floor((held * percent) / 100);
  }
  const spendable = Math.floor((cash * (1000 - CUSHION_PER_MILLE)) / 1000);
  return affordable(levels, Math.floor((spendable * percent) / 100) as Paise);
}
