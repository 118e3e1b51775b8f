import type { Instrument } from '@/lib/api/model';

export interface StockFilter {
  query: string;
  /** Code of an index, such as NIFTY50; empty for all. */
  index: string;
  sector: string;
  exchange: string;
}

export const NO_FILTER: StockFilter = { query: '', index: '', sector: '', exchange: '' };

/** The shares that pass every part of the filter. */
export function filterStocks(
  instruments: readonly Instrument[],
  { query, index, sector, exchange }: StockFilter,
): Instrument[] {
  const wanted = query.trim().toLowerCase();
  return instruments.filter(
    (one) =>
      !one.index &&
      (index === '' || one.indices.includes(index)) &&
      (sector === '' || one.industry === sector) &&
      (exchange === '' || one.exchange === exchange) &&
      (wanted === '' || matches(one, wanted)),
  );
}

/** By symbol, name or ISIN, and by the symbols it traded under before. */
function matches(instrument: Instrument, wanted: string): boolean {
  const { symbol, name, isin, formerSymbols } = instrument;
  return [symbol, name, isin, ...formerSymbols].some((text) => text.toLowerCase().includes(wanted));
}

/** Sectors in use, in alphabetical order. */
export function sectorsOf(instruments: readonly Instrument[]): string[] {
  return [...new Set(instruments.map(({ industry }) => industry))].filter(Boolean).sort();
}

/** Indices with the code that their constituents carry, in the order of the catalogue. */
export function indicesOf(instruments: readonly Instrument[]) {
  return instruments.flatMap(({ code, name, symbol }) => (code ? [{ code, name, symbol }] : []));
}
