import { describe, expect, it, vi } from 'vitest';
import { paise } from '@/lib/money/paise';
import type { QuoteRow, SnapshotQuote } from './messages';
import { QuoteStore } from './quote-store';

const RELIANCE = 'RELIANCE.NS';
const SENT_AT = 1_780_285_500_250_000;

function snapshotOf(symbol: string, instrument: number, price: number): SnapshotQuote {
  return {
    s: symbol,
    i: instrument,
    ts: SENT_AT,
    name: symbol,
    exchange: 'NSE',
    price,
    previousClose: 1300,
    change: price - 1300,
    changePercent: 0,
    open: 1300,
    high: Math.max(1300, price),
    low: Math.min(1300, price),
    volume: 10,
    turnover: 13000,
    averagePrice: 1300,
    bid: null,
    ask: null,
    upperBand: 1430,
    lowerBand: 1170,
    week52High: null,
    week52Low: null,
    phase: 'CONTINUOUS',
    indicativePrice: null,
    indicativeQuantity: null,
    asOf: '2026-06-01T09:15:00.250+05:30',
    ageMs: 5,
    stale: false,
    source: 'simulated',
    seq: 7,
  };
}

function storeWithFrames() {
  const frames: (() => void)[] = [];
  const store = new QuoteStore((run) => frames.push(run));
  return {
    store,
    frame: () => {
      for (const run of frames.splice(0)) {
        run();
      }
    },
  };
}

const row = (seq: number, ltp: number): QuoteRow => [
  3,
  seq,
  SENT_AT + seq,
  ltp,
  20,
  1300.1,
  1300.2,
];

describe('QuoteStore', () => {
  it('takes a snapshot, then rows by instrument number, in whole paise', () => {
    const { store } = storeWithFrames();
    store.applySnapshot('sim', [snapshotOf(RELIANCE, 3, 1302.4)]);
    store.applyBatch([row(8, 1313.65)]);
    const quote = store.get(RELIANCE);
    expect(quote?.price).toBe(131365);
    expect(quote?.change).toBe(1365);
    expect(quote?.changePercent).toBeCloseTo(1.05);
    expect(quote?.high).toBe(131365);
    expect(quote?.bid).toBe(130010);
  });

  it('ignores rows that are older, or of instruments it does not know', () => {
    const { store } = storeWithFrames();
    store.applySnapshot('sim', [snapshotOf(RELIANCE, 3, 1302.4)]);
    store.applyBatch([row(7, 1), row(6, 1), [4, 9, SENT_AT, 5, 5, null, null]]);
    expect(store.get(RELIANCE)?.price).toBe(130240);
  });

  it('tells a listener once per frame, and only of its own symbol', () => {
    const { store, frame } = storeWithFrames();
    store.applySnapshot('sim', [snapshotOf(RELIANCE, 3, 1302.4), snapshotOf('TCS.NS', 4, 3100)]);
    frame();
    const reliance = vi.fn();
    const tcs = vi.fn();
    const stop = store.listen(RELIANCE, reliance);
    store.listen('TCS.NS', tcs);
    store.applyBatch([row(8, 1301), row(9, 1302), row(10, 1303)]);
    expect(reliance).not.toHaveBeenCalled();
    frame();
    expect(reliance).toHaveBeenCalledTimes(1);
    expect(tcs).not.toHaveBeenCalled();
    stop();
    store.applyBatch([row(11, 1300)]);
    frame();
    expect(reliance).toHaveBeenCalledTimes(1);
  });

  it('lets a REST quote in only where it is newer', () => {
    const { store } = storeWithFrames();
    store.applySnapshot('sim', [snapshotOf(RELIANCE, 3, 1302.4)]);
    const known = store.get(RELIANCE);
    if (!known) {
      throw new Error('no quote');
    }
    const { ts: _ts, ...rest } = known;
    store.seed({ ...rest, price: known.low, seq: 6 });
    expect(store.get(RELIANCE)?.price).toBe(130240);
    store.seed({ ...rest, price: known.low, seq: 8 });
    expect(store.get(RELIANCE)?.price).toBe(known.low);
  });

  it('takes the figures that batches do not carry from an older REST quote, but no price', () => {
    const { store } = storeWithFrames();
    store.applySnapshot('sim', [snapshotOf(RELIANCE, 3, 1302.4)]);
    store.applyBatch([row(12, 1303)]);
    const known = store.get(RELIANCE);
    if (!known) {
      throw new Error('no quote');
    }
    store.seed({ ...known, price: known.low, turnover: paise(26_000_00), seq: 10 });
    expect(store.get(RELIANCE)).toMatchObject({ price: 130300, turnover: 26_000_00, seq: 12 });
    store.seed({ ...known, turnover: paise(1), seq: 9 });
    expect(store.get(RELIANCE)?.turnover).toBe(26_000_00);
  });

  it('forgets numbers and prices of a market that was left', () => {
    const { store, frame } = storeWithFrames();
    store.applySnapshot('sim', [snapshotOf(RELIANCE, 3, 1302.4)]);
    const listener = vi.fn();
    store.listen(RELIANCE, listener);
    frame();
    store.clear();
    store.applyBatch([row(99, 1)]);
    frame();
    expect(listener).toHaveBeenCalledTimes(2);
    expect(store.get(RELIANCE)).toBeUndefined();
  });
});
