import { paiseFromRupees } from '@/lib/money/paise';
import type {
  Charges,
  ContractNote,
  Gtt,
  Holding,
  LedgerRow,
  NoteBrief,
  NoteLine,
  Order,
  OrderPreview,
  Portfolio,
  Position,
  Receipt,
  Trade,
} from './account-model';
import { maybe, reshapeLevel } from './reshape';
import type {
  WireCharges,
  WireGtt,
  WireHolding,
  WireLedgerRow,
  WireNote,
  WireNoteBrief,
  WireNoteLine,
  WireOrder,
  WirePortfolio,
  WirePosition,
  WirePreview,
  WireReceipt,
  WireTrade,
} from './types';

const inPaise = paiseFromRupees;

export function reshapeOrder(wire: WireOrder): Order {
  return {
    id: wire.id,
    market: wire.market,
    symbol: wire.symbol,
    side: wire.side,
    type: wire.type,
    product: wire.product,
    validity: wire.validity,
    variety: wire.variety,
    quantity: wire.quantity,
    filledQuantity: wire.filledQuantity,
    pendingQuantity: wire.pendingQuantity,
    cancelledQuantity: wire.cancelledQuantity,
    price: maybe(wire.price),
    triggerPrice: maybe(wire.triggerPrice),
    protectionPercent: wire.protectionPercent,
    validityMinutes: wire.validityMinutes,
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
    product: wire.product,
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
    isin: wire.isin,
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
    charges: reshapeCharges(wire.charges),
    holdings: wire.holdings.map(reshapeHolding),
    positions: wire.positions.map(reshapePosition),
    asOf: wire.asOf,
  };
}

function reshapeCharges(wire: WireCharges): Charges {
  return {
    brokerage: inPaise(wire.brokerage),
    stt: inPaise(wire.stt),
    exchange: inPaise(wire.exchange),
    sebi: inPaise(wire.sebi),
    stampDuty: inPaise(wire.stampDuty),
    gst: inPaise(wire.gst),
    dp: inPaise(wire.dp),
    squareOff: inPaise(wire.squareOff),
    total: inPaise(wire.total),
  };
}

function reshapePosition(wire: WirePosition): Position {
  return {
    symbol: wire.symbol,
    product: wire.product,
    quantity: wire.quantity,
    averagePrice: maybe(wire.averagePrice),
    buyQuantity: wire.buyQuantity,
    buyValue: inPaise(wire.buyValue),
    sellQuantity: wire.sellQuantity,
    sellValue: inPaise(wire.sellValue),
    price: inPaise(wire.price),
    realisedPnl: inPaise(wire.realisedPnl),
    unrealisedPnl: inPaise(wire.unrealisedPnl),
    pnl: inPaise(wire.pnl),
    squareOffAt: wire.squareOffAt,
  };
}

export function reshapePreview(wire: WirePreview): OrderPreview {
  return {
    symbol: wire.symbol,
    side: wire.side,
    quantity: wire.quantity,
    estimatedPrice: inPaise(wire.estimatedPrice),
    estimatedValue: inPaise(wire.estimatedValue),
    charges: reshapeCharges(wire.charges),
    leverage: wire.leverage,
    marginRequired: inPaise(wire.marginRequired),
    availableCash: inPaise(wire.availableCash),
    cashAfter: inPaise(wire.cashAfter),
    breakEvenPrice: maybe(wire.breakEvenPrice),
    warnings: wire.warnings,
  };
}

export function reshapeGtt(wire: WireGtt): Gtt {
  return {
    id: wire.id,
    symbol: wire.symbol,
    type: wire.type,
    side: wire.side,
    product: wire.product,
    quantity: wire.quantity,
    legs: wire.legs.map(({ triggerPrice, price }) => ({
      triggerPrice: inPaise(triggerPrice),
      price: inPaise(price),
    })),
    status: wire.status,
    placedAt: wire.placedAt,
    expiresAt: wire.expiresAt,
    updatedAt: wire.updatedAt,
    lastPrice: inPaise(wire.lastPrice),
    orderId: wire.orderId,
    rejectReason: wire.rejectReason,
  };
}

export function reshapeReceipt(wire: WireReceipt): Receipt {
  const { figures: _figures, explanation: _explanation, market: _market, ...same } = wire;
  return {
    ...same,
    price: inPaise(wire.price),
    value: inPaise(wire.value),
    lastPrice: inPaise(wire.lastPrice),
    limitPrice: maybe(wire.limitPrice),
    tickSize: inPaise(wire.tickSize),
    lowPrice: maybe(wire.lowPrice),
    highPrice: maybe(wire.highPrice),
    book: { bids: wire.book.bids.map(reshapeLevel), asks: wire.book.asks.map(reshapeLevel) },
    auction: wire.auction && { ...wire.auction, price: inPaise(wire.auction.price) },
    charges: reshapeCharges(wire.charges),
  };
}

export function reshapeNoteBrief(wire: WireNoteBrief): NoteBrief {
  return {
    date: wire.date,
    final: wire.final,
    settlesOn: wire.settlesOn,
    orders: wire.orders,
    buyValue: inPaise(wire.buyValue),
    sellValue: inPaise(wire.sellValue),
    charges: reshapeCharges(wire.charges),
    netObligation: inPaise(wire.netObligation),
    difference: inPaise(wire.difference),
  };
}

export function reshapeNote(wire: WireNote): ContractNote {
  return {
    ...reshapeNoteBrief(wire),
    lines: wire.lines.map(reshapeNoteLine),
    shares: wire.shares.map(({ symbol, buyQuantity, sellQuantity, intradayQuantity, stt }) => ({
      symbol,
      buyQuantity,
      sellQuantity,
      intradayQuantity,
      stt: inPaise(stt),
    })),
  };
}

function reshapeNoteLine(wire: WireNoteLine): NoteLine {
  return {
    ...wire,
    averagePrice: inPaise(wire.averagePrice),
    value: inPaise(wire.value),
    deliveryValue: inPaise(wire.deliveryValue),
    intradayValue: inPaise(wire.intradayValue),
    charges: reshapeCharges(wire.charges),
    fills: wire.fills.map((fill) => ({
      ...fill,
      price: inPaise(fill.price),
      value: inPaise(fill.value),
    })),
  };
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
