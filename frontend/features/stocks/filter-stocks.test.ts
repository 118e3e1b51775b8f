import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/api/model';
import { filterStocks, indicesOf, NO_FILTER, sectorsOf } from './filter-stocks';

const share = (symbol: string, facts: Partial<Instrument> = {}) =>
  ({
    symbol,
    name: symbol,
    isin: '',
    exchange: 'NSE',
    industry: '',
    indices: [],
    index: false,
    code: null,
    formerSymbols: [],
    ...facts,
  }) as unknown as Instrument;

const ETERNAL = share('ETERNAL.NS', {
  industry: 'Consumer Services',
  formerSymbols: ['ZOMATO.NS'],
});
const TCS = share('TCS.NS', {
  name: 'Tata Consultancy Services',
  isin: 'INE467B01029',
  industry: 'Information Technology',
  indices: ['NIFTY50', 'IT'],
});
const TCS_BSE = share('TCS.BO', { ...TCS, symbol: 'TCS.BO', exchange: 'BSE', indices: [] });
const NIFTY = share('^NSEI', { name: 'NIFTY 50', index: true, code: 'NIFTY50' });
const ALL = [ETERNAL, NIFTY, TCS, TCS_BSE];

const found = (filter: Partial<typeof NO_FILTER>) =>
  filterStocks(ALL, { ...NO_FILTER, ...filter }).map(({ symbol }) => symbol);

describe('filterStocks', () => {
  it('lists shares and leaves indices out', () => {
    expect(found({})).toEqual(['ETERNAL.NS', 'TCS.NS', 'TCS.BO']);
  });

  it('searches symbol, name, ISIN and former symbols, in any case', () => {
    expect(found({ query: 'zomato' })).toEqual(['ETERNAL.NS']);
    expect(found({ query: ' Consultancy ' })).toEqual(['TCS.NS', 'TCS.BO']);
    expect(found({ query: 'ine467b' })).toEqual(['TCS.NS', 'TCS.BO']);
    expect(found({ query: 'nothing' })).toEqual([]);
  });

  it('keeps what passes every part', () => {
    expect(found({ index: 'NIFTY50' })).toEqual(['TCS.NS']);
    expect(found({ exchange: 'BSE', sector: 'Information Technology' })).toEqual(['TCS.BO']);
    expect(found({ exchange: 'BSE', sector: 'Consumer Services' })).toEqual([]);
  });

  it('offers the sectors and indices in use', () => {
    expect(sectorsOf(ALL)).toEqual(['Consumer Services', 'Information Technology']);
    expect(indicesOf(ALL)).toEqual([{ code: 'NIFTY50', name: 'NIFTY 50', symbol: '^NSEI' }]);
  });
});
