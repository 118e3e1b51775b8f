import type { Paise } from '@/lib/money/paise';
import type {
  Phase,
  WireInstrument,
  WireMarket,
  WireSession,
  WireStatus,
  WireWatchlist,
} from './types';

/**
 * The same things as on the wire once money is whole paise. Components read only these; what belongs
 * to a trader's account is in account-model.
 */

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
  /** Of the auction that is on, from its orders so far. */
  indicativePrice: Paise | null;
  indicativeQuantity: number | null;
  asOf: string;
  stale: boolean;
  source: string;
  seq: number;
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

export interface Paged<T> {
  items: T[];
  nextCursor: string | null;
}

export type Market = WireMarket;
export type MarketStatus = WireStatus;
export type Session = WireSession;
export type Watchlist = WireWatchlist;
