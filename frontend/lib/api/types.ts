/** What travels on the wire, as the API contract writes it: money in rupees, times in ISO-8601. */

export interface WireProblem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  field?: string;
  [figure: string]: unknown;
}

/** A phase of the session; the words on screen know the ones of the exchange's timetable. */
export type Phase = string;

export interface WireQuote {
  symbol: string;
  name: string;
  exchange: string;
  price: number;
  previousClose: number;
  change: number;
  changePercent: number;
  open: number;
  high: number;
  low: number;
  volume: number;
  turnover: number;
  averagePrice: number;
  bid: number | null;
  ask: number | null;
  upperBand: number | null;
  lowerBand: number | null;
  week52High: number | null;
  week52Low: number | null;
  phase: Phase;
  indicativePrice?: number | null;
  indicativeQuantity?: number | null;
  asOf: string;
  ageMs: number;
  stale: boolean;
  source: string;
  market: string;
  seq: number;
}

export type Side = 'BUY' | 'SELL';
export type OrderType = 'MARKET' | 'LIMIT' | 'SL' | 'SL_M';
export type Product = 'CNC' | 'MIS';
export type OrderStatus =
  | 'TRIGGER_PENDING'
  | 'AMO_RECEIVED'
  | 'OPEN'
  | 'COMPLETE'
  | 'CANCELLED'
  | 'REJECTED'
  | 'EXPIRED';

export interface WireOrder {
  id: string;
  market: string;
  symbol: string;
  side: Side;
  type: OrderType;
  product: Product;
  validity: string;
  variety: string;
  quantity: number;
  filledQuantity: number;
  pendingQuantity: number;
  cancelledQuantity: number;
  price: number | null;
  triggerPrice: number | null;
  averagePrice: number | null;
  status: OrderStatus;
  rejectReason: string | null;
  statusMessage: string | null;
  tag: string | null;
  placedAt: string;
  updatedAt: string;
  history: { status: OrderStatus; at: string; detail: string | null }[];
}

export interface WireTrade {
  id: string;
  market: string;
  orderId: string;
  symbol: string;
  side: Side;
  product: Product;
  quantity: number;
  price: number;
  value: number;
  charges: number | null;
  at: string;
}

export interface WireHolding {
  symbol: string;
  name: string;
  isin: string;
  quantity: number;
  t1Quantity: number;
  availableQuantity: number;
  averagePrice: number;
  invested: number;
  price: number;
  marketValue: number;
  pnl: number;
  pnlPercent: number;
  dayChange: number;
  dayChangePercent: number;
  weight: number;
  sector: string;
  stale: boolean;
}

export interface WirePortfolio {
  market: string;
  cashBalance: number;
  availableCash: number;
  blockedCash: number;
  invested: number;
  marketValue: number;
  totalValue: number;
  realisedPnl: number;
  unrealisedPnl: number;
  dayPnl: number;
  dayPnlPercent: number;
  holdings: WireHolding[];
  asOf: string;
}

export interface WireInstrument {
  symbol: string;
  name: string;
  isin: string;
  exchange: string;
  series: string;
  industry: string;
  indices: string[];
  tickSize: number;
  lowerBand: number;
  upperBand: number;
  freezeQuantity: number;
  derivatives: boolean;
  misAllowed: boolean;
  leverage: number;
  /** An index has constituents and cannot be traded. */
  index: boolean;
  /** What its constituents carry in `indices`; null for a share. */
  code: string | null;
}

export interface WireLevel {
  price: number;
  quantity: number;
  orders: number;
}

export interface WireDepth {
  symbol: string;
  market: string;
  bids: WireLevel[];
  asks: WireLevel[];
  synthetic: boolean;
  asOf: string;
  seq: number;
}

export type Timeframe = '1D' | '1W' | '1M' | '3M' | '1Y' | '5Y';

export interface WireHistory {
  symbol: string;
  market: string;
  interval: string;
  adjusted: boolean;
  /** Rows of time (epoch seconds), open, high, low, close, volume. */
  candles: number[][];
}

export interface WireLedgerRow {
  journalId: string;
  at: string;
  type: string;
  narration: string;
  entries: {
    account: string;
    debit: number;
    credit: number;
    symbol: string | null;
    shares: number | null;
  }[];
  balance: number;
  hash: string;
}

export interface WireMarket {
  id: string;
  kind: 'sim' | 'live' | 'replay';
  name: string;
  defaultMarket: boolean;
  clock: { now: string; paused: boolean; speed: number; start: string | null; end: string | null };
  feed: {
    source: string;
    status: 'ok' | 'stale' | 'down';
    lastEventAgeMs: number | null;
    delayMs: number;
    gaps: number;
  };
}

export interface WireStatus {
  market: string;
  phase: Phase;
  now: string;
  nextPhase: Phase | null;
  nextPhaseAt: string | null;
  nextOpenAt: string | null;
  holiday: string | null;
}

export interface WireSector {
  sector: string;
  changePercent: number;
  turnover: number;
  instruments: number;
}

export interface WireSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string;
  userAgent: string;
  current: boolean;
}

export interface WireWatchlist {
  id: string;
  name: string;
  symbols: string[];
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

interface Json<T> {
  content: { 'application/json': T };
}

interface Answers<Ok> {
  200: Json<Ok>;
  default: { content: { 'application/problem+json': WireProblem } };
}

type Operation<Ok, Parameters, Body> = [Body] extends [never]
  ? { parameters: Parameters; requestBody?: never; responses: Answers<Ok> }
  : { parameters: Parameters; requestBody: Json<Body>; responses: Answers<Ok> };

type NoParameters = { query?: never; path?: never; header?: never };
type Query<Q> = { query?: Q; path?: never };
type Path<P> = { path: P; query?: never };
type Get<Ok, Parameters = NoParameters> = { get: Operation<Ok, Parameters, never> };
type Post<Ok, Body = never, Parameters = NoParameters> = { post: Operation<Ok, Parameters, Body> };
type Put<Ok, Body, Parameters> = { put: Operation<Ok, Parameters, Body> };
type Delete<Ok, Parameters = NoParameters, Body = never> = {
  delete: Operation<Ok, Parameters, Body>;
};

export interface Credentials {
  username: string;
  password: string;
}

export interface Placed {
  message: string;
  order: WireOrder;
  trades: WireTrade[];
}

type Keyed = { header?: { 'Idempotency-Key'?: string }; query?: never; path?: never };
type Paged = Query<{ limit?: number; cursor?: string; symbol?: string }>;

/** The calls the UI makes, in the shape `openapi-fetch` reads. */
export interface paths {
  '/auth/register': Post<{ message: string }, Credentials>;
  '/auth/login': Post<{ message: string }, Credentials>;
  '/auth/logout': Post<{ message: string }>;
  '/auth/guest': Post<{ message: string }>;
  '/auth/verify': Get<{ username: string }>;
  '/auth/password': Post<{ message: string }, { currentPassword: string; newPassword: string }>;
  '/auth/sessions': Get<{ items: WireSession[] }>;
  '/auth/sessions/{id}': Delete<unknown, Path<{ id: string }>>;
  '/account/reset': Post<unknown>;
  '/account': Delete<unknown, NoParameters, { password?: string }>;
  '/market/price/{symbol}': Get<WireQuote, Path<{ symbol: string }>>;
  '/market/prices': Post<
    {
      prices: Record<string, WireQuote>;
      errors: Record<string, { code: string; detail: string }>;
    },
    { symbols: string[] }
  >;
  '/market/instruments': Get<
    Page<WireInstrument>,
    Query<{
      query?: string;
      sector?: string;
      index?: string;
      exchange?: string;
      limit?: number;
      cursor?: string;
    }>
  >;
  '/market/search': Get<{ items: WireInstrument[] }, Query<{ q: string; limit?: number }>>;
  '/market/history/{symbol}': {
    get: Operation<
      WireHistory,
      {
        path: { symbol: string };
        query?: { timeframe?: Timeframe; interval?: string; from?: string; to?: string };
      },
      never
    >;
  };
  '/market/depth/{symbol}': Get<WireDepth, Path<{ symbol: string }>>;
  '/market/sparklines': Get<
    { market: string; sparklines: Record<string, number[]> },
    Query<{ symbols: string }>
  >;
  '/market/indices': Get<{ market: string; items: WireQuote[] }>;
  '/market/movers': Get<
    { market: string; gainers: WireQuote[]; losers: WireQuote[]; mostActive: WireQuote[] },
    Query<{ index?: string }>
  >;
  '/market/sectors': Get<{ market: string; items: WireSector[] }>;
  '/market/status': Get<WireStatus>;
  '/markets': Get<{ items: WireMarket[] }>;
  '/markets/{id}/clock': Post<
    WireMarket,
    { action: 'pause' | 'resume' | 'runTo'; at?: string; speed?: number },
    Path<{ id: string }>
  >;
  '/orders': Get<Page<WireOrder>, Paged> &
    Post<
      Placed,
      {
        symbol: string;
        side: Side;
        type: OrderType;
        product: Product;
        validity: string;
        quantity: number;
        price?: number;
        triggerPrice?: number;
        tag?: string;
      },
      Keyed
    >;
  '/orders/{id}': Get<WireOrder, Path<{ id: string }>>;
  '/trade/buy': Post<Placed, { symbol: string; quantity: number }, Keyed>;
  '/trade/sell': Post<Placed, { symbol: string; quantity: number }, Keyed>;
  '/trades': Get<Page<WireTrade>, Paged>;
  '/portfolio/': Get<WirePortfolio>;
  '/portfolio/ledger': Get<Page<WireLedgerRow>, Paged>;
  '/watchlists': Get<{ items: WireWatchlist[] }>;
  '/watchlists/{id}': Put<WireWatchlist, { name: string; symbols: string[] }, Path<{ id: string }>>;
}
