import { type Paise, paiseFromRupees } from '@/lib/money/paise';
import type {
  Candle,
  Depth,
  History,
  Holding,
  Instrument,
  LedgerRow,
  Order,
  Paged,
  Portfolio,
  Quote,
  Sector,
  Trade,
} from './model';
import type {
  Page,
  WireDepth,
  WireHistory,
  WireHolding,
  WireInstrument,
  WireLedgerRow,
  WireOrder,
  WirePortfolio,
  WireQuote,
  WireSector,
  WireTrade,
} from './types';

const inPaise = paiseFromRupees;

function maybe(rupees: number | null | undefined): Paise | null {
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
    asOf: wire.asOf,
    stale: wire.stale,
    source: wire.source,
    seq: wire.seq,
  };
}

export function reshapeOrder(wire: WireOrder): Order {
  return {
    id: wire.id,
    market: wire.market,
    symbol: wire.symbol,
    side: wire.side,
    type: wire.type,
    product: wire.product,
    quantity: wire.quantity,
    filledQuantity: wire.filledQuantity,
    cancelledQuantity: wire.cancelledQuantity,
    price: maybe(wire.price),
    triggerPrice: maybe(wire.triggerPrice),
    averagePrice: maybe(wire.averagePrice),
    status: wire.status,
    rejectReason: wire.rejectReason,
    statusMessage: wire.statusMessage,
    placedAt: wire.placedAt,
    updatedAt: wire.updatedAt,
    history: wire.history ?? [],
  };
}

export function reshapeTrade(wire: WireTrade): Trade {
  return {
    id: wire.id,
    orderId: wire.orderId,
    symbol: wire.symbol,
    side: wire.side,
    quantity: wire.quantity,
    price: inPaise(wire.price),
    value: inPaise(wire.value),
    charges: inPaise(wire.charges),
    at: wire.at,
  };
}

function reshapeHolding(wire: WireHolding): Holding {
  return {
    symbol: wire.symbol,
    name: wire.name,
    sector: wire.sector,
    quantity: wire.quantity,
    t1Quantity: wire.t1Quantity,
    availableQuantity: wire.availableQuantity,
    averagePrice: inPaise(wire.averagePrice),
    invested: inPaise(wire.invested),
    price: inPaise(wire.price),
    marketValue: inPaise(wire.marketValue),
    pnl: inPaise(wire.pnl),
    pnlPercent: wire.pnlPercent,
    dayChange: inPaise(wire.dayChange),
    dayChangePercent: wire.dayChangePercent,
    weight: wire.weight,
    stale: wire.stale,
  };
}

export function reshapePortfolio(wire: WirePortfolio): Portfolio {
  return {
    cashBalance: inPaise(wire.cashBalance),
    availableCash: inPaise(wire.availableCash),
    blockedCash: inPaise(wire.blockedCash),
    invested: inPaise(wire.invested),
    marketValue: inPaise(wire.marketValue),
    totalValue: inPaise(wire.totalValue),
    realisedPnl: inPaise(wire.realisedPnl),
    unrealisedPnl: inPaise(wire.unrealisedPnl),
    dayPnl: inPaise(wire.dayPnl),
    dayPnlPercent: wire.dayPnlPercent,
    holdings: wire.holdings.map(reshapeHolding),
    asOf: wire.asOf,
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
  const level = ({ price, quantity, orders }: WireDepth['bids'][number]) => ({
    price: inPaise(price),
    quantity,
    orders,
  });
  return {
    symbol: wire.symbol,
    bids: wire.bids.map(level),
    asks: wire.asks.map(level),
    synthetic: wire.synthetic,
    asOf: wire.asOf,
    seq: wire.seq,
  };
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

export function reshapeLedgerRow(wire: WireLedgerRow): LedgerRow {
  return {
    ...wire,
    balance: inPaise(wire.balance),
    entries: wire.entries.map((entry) => ({
      ...entry,
      debit: inPaise(entry.debit),
      credit: inPaise(entry.credit),
    })),
  };
}

export function reshapePage<W, T>(page: Page<W>, reshape: (wire: W) => T): Paged<T> {
  return { items: page.items.map(reshape), nextCursor: page.nextCursor ?? null };
}
