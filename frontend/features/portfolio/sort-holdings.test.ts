import { describe, expect, it } from 'vitest';
import type { Holding } from '@/lib/api/account-model';
import { nextSort, sortHoldings } from './sort-holdings';

const held = (symbol: string, pnl: number) => ({ symbol, pnl }) as Holding;
const HOLDINGS = [held('TCS.NS', 5), held('ITC.NS', -3), held('INFY.NS', 5)];
const symbols = (list: Holding[]) => list.map(({ symbol }) => symbol);

describe('sortHoldings', () => {
  it('puts the largest first, and equals by symbol', () => {
    const sorted = sortHoldings(HOLDINGS, { column: 'pnl', descending: true });
    expect(symbols(sorted)).toEqual(['INFY.NS', 'TCS.NS', 'ITC.NS']);
  });

  it('sorts names both ways and leaves its input alone', () => {
    const down = sortHoldings(HOLDINGS, { column: 'symbol', descending: true });
    expect(symbols(down)).toEqual(['TCS.NS', 'ITC.NS', 'INFY.NS']);
    expect(symbols(HOLDINGS)).toEqual(['TCS.NS', 'ITC.NS', 'INFY.NS']);
  });

  it('turns round on a second press', () => {
    const first = nextSort({ column: 'weight', descending: true }, 'pnl');
    expect(first).toEqual({ column: 'pnl', descending: true });
    expect(nextSort(first, 'pnl')).toEqual({ column: 'pnl', descending: false });
    expect(nextSort(first, 'symbol')).toEqual({ column: 'symbol', descending: false });
  });
});
