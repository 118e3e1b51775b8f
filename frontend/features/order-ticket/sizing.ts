import type { Depth, DepthLevel, Quote } from '@/lib/api/model';
import type { Product, Side } from '@/lib/api/types';
import { type Paise, paise } from '@/lib/money/paise';

/** A level with no end stands for a book that is not known: one price, for any quantity. */
export type Level = Pick<DepthLevel, 'price' | 'quantity'>;

/** What an order of this side would meet: its limit, or the other side of the book, best price first. */
export function levelsFor(
  side: Side,
  limit: Paise | undefined,
  quote: Quote | undefined,
  depth: Depth | undefined,
): readonly Level[] {
  if (limit !== undefined) {
    return [{ price: limit, quantity: Number.POSITIVE_INFINITY }];
  }
  const shown = side === 'BUY' ? depth?.asks : depth?.bids;
  if (shown && shown.length > 0) {
    return shown;
  }
  const best = side === 'BUY' ? quote?.ask : quote?.bid;
  const price = best ?? quote?.price;
  return price === undefined ? [] : [{ price, quantity: Number.POSITIVE_INFINITY }];
}

/** The most shares that this much money buys from the levels; past the last shown one, at its price. */
export function affordable(levels: readonly Level[], cash: Paise): number {
  let left: number = cash;
  let shares = 0;
  for (const [place, { price, quantity }] of levels.entries()) {
    const offered = place === levels.length - 1 ? Number.POSITIVE_INFINITY : quantity;
    const taken = Math.min(offered, Math.floor(left / price));
    shares += taken;
    left -= taken * price;
    if (taken < offered) {
      break;
    }
  }
  return Math.max(0, shares);
}

/** What the trader can put into an order. */
export interface Means {
  side: Side;
  product: Product;
  cash: Paise;
  /** Rupees of shares that one rupee carries intraday. */
  leverage: number;
  /** Shares free to sell from the holding. */
  held: number;
  /** Signed intraday position. */
  position: number;
}

/** Kept back from the cash for charges and for a price that moves on the way. */
const CUSHION_PER_MILLE: Record<Product, number> = { CNC: 3, MIS: 8 };

/** Whole shares for a part of what the trader can trade. `percent` is 25, 50, 75 or 100. */
export function partOf(percent: number, levels: readonly Level[], means: Means): number {
  const { side, product, cash, position } = means;
  if (product === 'CNC' && side === 'SELL') {
    return Math.floor((means.held * percent) / 100);
  }
  const closes = product === 'MIS' && (side === 'SELL' ? position > 0 : position < 0);
  if (closes) {
    return Math.floor((Math.abs(position) * percent) / 100);
  }
  const carried = product === 'MIS' ? Math.max(1, means.leverage) : 1;
  const spendable = Math.floor((cash * (1000 - CUSHION_PER_MILLE[product])) / 1000);
  return affordable(levels, paise(Math.floor((spendable * carried * percent) / 100)));
}
