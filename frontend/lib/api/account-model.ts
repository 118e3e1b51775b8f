import type { Paise } from '@/lib/money/paise';
import type { DepthLevel } from './model';
import type {
  Exchange,
  FillRule,
  GttStatus,
  GttType,
  OrderStatus,
  OrderType,
  Product,
  RejectReason,
  Side,
  Validity,
  Variety,
  WireLedgerRow,
  WireReceipt,
} from './types';

/** What belongs to a trader's account in one market, with money in whole paise. */

export interface Order {
  id: string;
  market: string;
  symbol: string;
  side: Side;
  type: OrderType;
  product: Product;
  validity: Validity;
  variety: Variety;
  /** Filled, pending and cancelled shares add up to it. */
  quantity: number;
  filledQuantity: number;
  pendingQuantity: number;
  cancelledQuantity: number;
  price: Paise | null;
  triggerPrice: Paise | null;
  protectionPercent: number | null;
  validityMinutes: number | null;
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
  product: Product;
  quantity: number;
  price: Paise;
  value: Paise;
  charges: Paise;
  at: string;
}

export interface Holding {
  symbol: string;
  name: string;
  isin: string;
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
  /** Since the account was opened or last reset. */
  charges: Charges;
  holdings: Holding[];
  /** Of the day, of either product, closed ones included. */
  positions: Position[];
  asOf: string;
}

/** What a trade, an order or a day was charged; a difference may be below zero. */
export interface Charges {
  brokerage: Paise;
  stt: Paise;
  exchange: Paise;
  sebi: Paise;
  stampDuty: Paise;
  gst: Paise;
  dp: Paise;
  squareOff: Paise;
  total: Paise;
}

export interface Position {
  symbol: string;
  product: Product;
  /** Below zero for a short position, 0 when closed. */
  quantity: number;
  averagePrice: Paise | null;
  buyQuantity: number;
  buyValue: Paise;
  sellQuantity: number;
  sellValue: Paise;
  price: Paise;
  realisedPnl: Paise;
  unrealisedPnl: Paise;
  /** Before charges. */
  pnl: Paise;
  squareOffAt: string | null;
}

/** What the server would say to an order; a refusal's code when the order would be refused. */
export interface Warning {
  code: string;
  detail: string;
  figures: Record<string, number | string | boolean>;
}

/** What an order would cost, from the server. */
export interface OrderPreview {
  symbol: string;
  side: Side;
  quantity: number;
  estimatedPrice: Paise;
  estimatedValue: Paise;
  charges: Charges;
  leverage: number;
  marginRequired: Paise;
  availableCash: Paise;
  cashAfter: Paise;
  breakEvenPrice: Paise | null;
  warnings: Warning[];
}

export interface GttLeg {
  triggerPrice: Paise;
  price: Paise;
}

export interface Gtt {
  id: string;
  symbol: string;
  type: GttType;
  side: Side;
  product: Product;
  quantity: number;
  /** The lower trigger first. */
  legs: GttLeg[];
  status: GttStatus;
  placedAt: string;
  expiresAt: string;
  updatedAt: string;
  /** When it was placed or last changed: each trigger is reached from there. */
  lastPrice: Paise;
  orderId: string | null;
  rejectReason: RejectReason | null;
}

/** Everything that decided a fill, as it was kept with it. */
export interface Receipt {
  tradeId: string;
  orderId: string;
  symbol: string;
  side: Side;
  product: Product;
  quantity: number;
  price: Paise;
  value: Paise;
  at: string;
  seq: number;
  eventTime: string;
  ageMs: number;
  lastPrice: Paise;
  wantedQuantity: number;
  limitPrice: Paise | null;
  tickSize: Paise;
  lowPrice: Paise | null;
  highPrice: Paise | null;
  book: { bids: DepthLevel[]; asks: DepthLevel[] };
  beyondQuantity: number;
  consumedQuantity: number;
  auction: { price: Paise; quantity: number; imbalance: number } | null;
  rule: FillRule;
  queueAhead: number;
  participationPercent: number;
  tradedShares: number;
  code: WireReceipt['code'];
  charges: Charges;
  /** Whether the fill model comes to the same again. */
  verified: boolean;
}

export interface NoteFill {
  tradeId: string;
  at: string;
  quantity: number;
  price: Paise;
  value: Paise;
}

export interface NoteLine {
  orderId: string;
  symbol: string;
  name: string;
  isin: string;
  exchange: Exchange;
  side: Side;
  product: Product;
  quantity: number;
  averagePrice: Paise;
  value: Paise;
  deliveryValue: Paise;
  intradayValue: Paise;
  charges: Charges;
  fills: NoteFill[];
}

/** A day's contract note without its lines. Provisional until the day has ended. */
export interface NoteBrief {
  date: string;
  final: boolean;
  settlesOn: string;
  orders: number;
  buyValue: Paise;
  sellValue: Paise;
  charges: Charges;
  /** Above zero to receive, below zero to pay. */
  netObligation: Paise;
  difference: Paise;
}

/** One share's day; its STT is rounded once for the note. */
export interface NoteShare {
  symbol: string;
  buyQuantity: number;
  sellQuantity: number;
  /** Bought and sold that day. */
  intradayQuantity: number;
  stt: Paise;
}

export interface ContractNote extends NoteBrief {
  lines: NoteLine[];
  shares: NoteShare[];
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
