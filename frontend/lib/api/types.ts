import type { components, paths } from './schema';

/** What travels on the wire, under the names the UI uses. The shapes are generated from the contract. */
export type { paths };

type Schemas = components['schemas'];

export type WireProblem = { status: number } & Partial<Schemas['Problem']>;
export type Phase = Schemas['Phase'];
export type FeedState = Schemas['FeedState'];
export type Exchange = Schemas['Exchange'];
export type WireQuote = Schemas['Quote'];
export type Side = Schemas['Side'];
export type OrderType = Schemas['OrderType'];
export type Product = Schemas['Product'];
export type Validity = Schemas['Validity'];
export type Variety = Schemas['Variety'];
export type OrderStatus = Schemas['OrderStatus'];
export type RejectReason = Schemas['RejectReason'];
export type FillRule = Schemas['FillRule'];
export type GttType = Schemas['GttType'];
export type GttStatus = Schemas['GttStatus'];
export type WireCharges = Schemas['Charges'];
export type WirePreview = Schemas['OrderPreview'];
export type WireReceipt = Schemas['Receipt'];
export type WireGtt = Schemas['Gtt'];
export type WirePosition = Schemas['Position'];
export type WireNoteBrief = Schemas['ContractNoteBrief'];
export type WireNote = Schemas['ContractNote'];
export type WireNoteLine = Schemas['NoteLine'];
export type WireOrder = Schemas['Order'];
export type WireTrade = Schemas['Trade'];
export type WireHolding = Schemas['Holding'];
export type WirePortfolio = Schemas['Portfolio'];
export type WireInstrument = Schemas['Instrument'];
export type WireDepth = Schemas['Depth'];
export type WireHistory = Schemas['History'];
export type WireLedgerRow = Schemas['LedgerRow'];
export type WireMarket = Schemas['Market'];
export type WireStatus = Schemas['MarketStatus'];
export type WireSector = Schemas['Sector'];
export type WireSession = Schemas['Session'];
export type WireWatchlist = Schemas['Watchlist'];
export type Credentials = Schemas['Credentials'];

export type Timeframe = NonNullable<
  NonNullable<paths['/market/history/{symbol}']['get']['parameters']['query']>['timeframe']
>;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
