import type { Holding } from '@/lib/api/account-model';

export type HoldingColumn =
  | 'symbol'
  | 'quantity'
  | 'averagePrice'
  | 'price'
  | 'dayChange'
  | 'marketValue'
  | 'pnl'
  | 'weight';

export interface HoldingSort {
  column: HoldingColumn;
  descending: boolean;
}

/** Sorted by a column; shares that are equal in it stay in the order of their symbols. */
export function sortHoldings(holdings: readonly Holding[], sort: HoldingSort): Holding[] {
  const sign = sort.descending ? -1 : 1;
  return [...holdings].sort((one, other) => {
    const bySymbol = one.symbol < other.symbol ? -1 : one.symbol > other.symbol ? 1 : 0;
    if (sort.column === 'symbol') {
      return sign * bySymbol;
    }
    return sign * (one[sort.column] - other[sort.column]) || bySymbol;
  });
}

/** The next sorting when a heading is pressed: figures start with the largest, names with A. */
export function nextSort(current: HoldingSort, column: HoldingColumn): HoldingSort {
  return current.column === column
    ? { column, descending: !current.descending }
    : { column, descending: column !== 'symbol' };
}
