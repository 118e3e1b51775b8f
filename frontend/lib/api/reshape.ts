import { type Paise, paiseFromRupees } from '@/lib/money/paise';
import type { Candle, Depth, DepthLevel, History, Instrument, Paged, Quote, Sector } from './model';
import type { Page, WireDepth, WireHistory, WireInstrument, WireQuote, WireSector } from './types';

const inPaise = paiseFromRupees;

/** An amount that may be absent. */
export function maybe(rupees: number | null | undefined): Paise | null {
  return rupees === null || rupees === undefined ? null : paiseFromRupees(rupees);
}

export function reshapeQuote(wire: WireQuote): Quote {
  return {
    symbol: wire.symbol,
    market: wire.market,
    name: wire.name,
    exchange: wire.exchange,
    price: inPaise(wire.price),
    previousClose: maybe(wire.previousClose),
    change: inPaise(wire.change),
    changePercent: wire.changePercent,
    open: inPaise(wire.open),
    high: inPaise(wire.high),
    low: inPaise(wire.low),
    volume: wire.volume,
    turnover: inPaise(wire.turnover),
    averagePrice: maybe(wire.averagePrice),
    bid: maybe(wire.bid),
    ask: maybe(wire.ask),
    upperBand: maybe(wire.upperBand),
    lowerBand: maybe(wire.lowerBand),
    week52High: maybe(wire.week52High),
    week52Low: maybe(wire.week52Low),
    phase: wire.phase,
    indicativePrice: maybe(wire.indicativePrice),
    indicativeQuantity: wire.indicativeQuantity ?? null,
    asOf: wire.asOf,
    stale: wire.stale,
    source: wire.source,
    seq: wire.seq,
  };
}

export function reshapeInstrument(wire: WireInstrument): Instrument {
  return {
    ...wire,
    tickSize: inPaise(wire.tickSize),
    lowerBand: maybe(wire.lowerBand),
    upperBand: maybe(wire.upperBand),
  };
}

export function reshapeDepth(wire: WireDepth): Depth {
  return {
    symbol: wire.symbol,
    bids: wire.bids.map(reshapeLevel),
    asks: wire.asks.map(reshapeLevel),
    synthetic: wire.synthetic,
    asOf: wire.asOf,
    seq: wire.seq,
  };
}

export function reshapeLevel({ price, quantity, orders }: WireDepth['bids'][number]): DepthLevel {
  return { price: inPaise(price), quantity, orders };
}

export function reshapeHistory(wire: WireHistory): History {
  return {
    symbol: wire.symbol,
    interval: wire.interval,
    candles: wire.candles.map(reshapeCandle),
  };
}

function reshapeCandle(row: number[]): Candle {
  const [time, open, high, low, close, volume] = row;
  if (
    time === undefined ||
    open === undefined ||
    high === undefined ||
    low === undefined ||
    close === undefined ||
    volume === undefined
  ) {
    throw new RangeError(`a candle has six figures, not ${row.length}`);
  }
  return {
    time,
    open: inPaise(open),
    high: inPaise(high),
    low: inPaise(low),
    close: inPaise(close),
    volume,
  };
}

export function reshapeSector(wire: WireSector): Sector {
  return { ...wire, turnover: inPaise(wire.turnover) };
}

export function reshapePage<W, T>(page: Page<W>, reshape: (wire: W) => T): Paged<T> {
  return { items: page.items.map(reshape), nextCursor: page.nextCursor ?? null };
}
