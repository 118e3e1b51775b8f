import { describe, expect, it } from 'vitest';
import { readView, writeView } from './use-list-view';

describe('the list in the address', () => {
  it('reads back what it wrote', () => {
    const view = {
      query: 'M&M',
      index: 'NIFTY50',
      sector: 'Oil, Gas & Fuels',
      exchange: 'NSE',
      sorting: [{ id: 'change', desc: false }],
    };
    expect(readView(new URLSearchParams(writeView(view)))).toEqual(view);
  });

  it('writes nothing for the list as it first is', () => {
    expect(writeView(readView(new URLSearchParams('')))).toBe('');
  });

  it('sorts by a column it knows', () => {
    const { sorting } = readView(new URLSearchParams('sort=-nonsense'));
    expect(sorting).toEqual([{ id: 'turnover', desc: true }]);
  });
});
