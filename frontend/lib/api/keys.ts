/** Query keys. What belongs to a market carries its id, so that switching shows nothing of another. */
export const keys = {
  session: ['session'] as const,
  sessions: ['sessions'] as const,
  markets: ['markets'] as const,
  watchlists: ['watchlists'] as const,
  market: (market: string) => ['market', market] as const,
  status: (market: string) => ['market', market, 'status'] as const,
  indices: (market: string) => ['market', market, 'indices'] as const,
  movers: (market: string) => ['market', market, 'movers'] as const,
  sectors: (market: string) => ['market', market, 'sectors'] as const,
  instruments: (market: string, filter: object) =>
    ['market', market, 'instruments', filter] as const,
  sparklines: (market: string, symbols: readonly string[]) =>
    ['market', market, 'sparklines', symbols] as const,
  quote: (market: string, symbol: string) => ['market', market, 'quote', symbol] as const,
  depth: (market: string, symbol: string) => ['market', market, 'depth', symbol] as const,
  instrument: (market: string, symbol: string) => ['market', market, 'instrument', symbol] as const,
  history: (market: string, symbol: string, timeframe: string) =>
    ['market', market, 'history', symbol, timeframe] as const,
  /** Everything of the trader in this market: one prefix to refresh after a booking. */
  account: (market: string) => ['account', market] as const,
  portfolio: (market: string) => ['account', market, 'portfolio'] as const,
  orders: (market: string, page: object = {}) => ['account', market, 'orders', page] as const,
  trades: (market: string, page: object = {}) => ['account', market, 'trades', page] as const,
  receipt: (market: string, id: string) => ['account', market, 'receipt', id] as const,
  previews: (market: string) => ['account', market, 'preview'] as const,
  gtts: (market: string, page: object = {}) => ['account', market, 'gtts', page] as const,
  ledger: (market: string) => ['account', market, 'ledger'] as const,
  notes: (market: string) => ['account', market, 'notes'] as const,
  note: (market: string, date: string) => ['account', market, 'notes', date] as const,
};
