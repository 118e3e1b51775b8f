import type { Paise } from '@/lib/money/paise';
import type {
  OrderStatus,
  OrderType,
  Phase,
  Product,
  Side,
  WireInstrument,
  WireLedgerRow,
  WireMarket,
  WireSession,
  WireStatus,
  WireWatchlist,
} from './types';

/** The same things as on the wire once money is whole paise. Components read only these. */

export interface Quote {
  symbol: string;
  market: string;
  name: string;
  exchange: string;
  price: Paise;
  /** Null for a share without a session before this one. */
  previousClose: Paise | null;
  change: Paise;
  changePercent: number;
  open: Paise;
  high: Paise;
  low: Paise;
  volume: number;
  turnover: Paise;
  averagePrice: Paise | null;
  bid: Paise | null;
  ask: Paise | null;
  upperBand: Paise | null;
  lowerBand: Paise | null;
  week52High: Paise | null;
  week52Low: Paise | null;
  phase: Phase;
  asOf: string;
  stale: boolean;
  source: string;
  seq: number;
}

export interface Order {
  id: string;
  market: string;
  symbol: string;
  side: Side;
  type: OrderType;
  product: Product;
  quantity: number;
  filledQuantity: number;
  cancelledQuantity: number;
  price: Paise | null;
  triggerPrice: Paise | null;
  averagePrice: Paise | null;
  status: OrderStatus;
  rejectReason: string | null;
  statusMessage: string | null;
  placedAt: string;
  updatedAt: string;
  history: { status: OrderStatus; at: string; detail: string | null }[];
}

export interface Trade {
  id: string;
  orderId: string;
  symbol: string;
  side: Side;
  quantity: number;
  price: Paise;
  value: Paise;
  charges: Paise;
  at: string;
}

export interface Holding {
  symbol: string;
  name: string;
  sector: string;
  quantity: number;
  t1Quantity: number;
  availableQuantity: number;
  averagePrice: Paise;
  invested: Paise;
  price: Paise;
  marketValue: Paise;
  pnl: Paise;
  pnlPercent: number;
  dayChange: Paise;
  dayChangePercent: number;
  weight: number;
  stale: boolean;
}

export interface Portfolio {
  cashBalance: Paise;
  availableCash: Paise;
  blockedCash: Paise;
  invested: Paise;
  marketValue: Paise;
  totalValue: Paise;
  realisedPnl: Paise;
  unrealisedPnl: Paise;
  dayPnl: Paise;
  dayPnlPercent: number;
  holdings: Holding[];
  asOf: string;
}

export type Instrument = Omit<WireInstrument, 'tickSize' | 'lowerBand' | 'upperBand'> & {
  tickSize: Paise;
  lowerBand: Paise | null;
  upperBand: Paise | null;
};

export interface DepthLevel {
  price: Paise;
  quantity: number;
  orders: number;
}

export interface Depth {
  symbol: string;
  bids: DepthLevel[];
  asks: DepthLevel[];
  synthetic: boolean;
  asOf: string;
  seq: number;
}

/** One bar; `time` is the start in epoch seconds, as the chart wants it. */
export interface Candle {
  time: number;
  open: Paise;
  high: Paise;
  low: Paise;
  close: Paise;
  volume: number;
}

export interface History {
  symbol: string;
  interval: string;
  candles: Candle[];
}

export interface Movers {
  gainers: Quote[];
  losers: Quote[];
  mostActive: Quote[];
}

export interface Sector {
  sector: string;
  changePercent: number;
  turnover: Paise;
  instruments: number;
}

export interface LedgerEntry {
  account: WireLedgerRow['entries'][number]['account'];
  debit: Paise;
  credit: Paise;
  symbol: string | null;
  shares: number | null;
}

export interface LedgerRow {
  journalId: string;
  at: string;
  type: WireLedgerRow['type'];
  narration: string;
  entries: LedgerEntry[];
  balance: Paise;
  hash: string;
}

export interface Paged<T> {
  items: T[];
  nextCursor: string | null;
}

export type Market = WireMarket;
export type MarketStatus = WireStatus;
export type Session = WireSession;
export type Watchlist = WireWatchlist;
