import { placeInRange } from '@/components/market/range-bar';
import type { Instrument, Quote } from '@/lib/api/model';

/** A listed share with its latest quote; without one where this market has no price for it. */
export interface StockRow {
  instrument: Instrument;
  quote: Quote | undefined;
}

export const COLUMNS = ['symbol', 'price', 'change', 'volume', 'turnover', 'range'] as const;

export type Column = (typeof COLUMNS)[number];

/** What a column is sorted by; undefined sorts last either way. */
export function sortValue(column: Column, { instrument, quote }: StockRow) {
  if (column === 'symbol') {
    return instrument.symbol;
  }
  if (!quote) {
    return undefined;
  }
  switch (column) {
    case 'price':
      return quote.price;
    case 'change':
      return quote.changePercent;
    case 'volume':
      return quote.volume;
    case 'turnover':
      return quote.turnover;
    case 'range':
      return placeInRange(quote.week52Low, quote.week52High, quote.price);
  }
}
