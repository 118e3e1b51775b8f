import type { Quote } from '@/lib/api/model';
import { reshapeQuote } from '@/lib/api/reshape';
import { minus, paise, paiseFromRupees, percentOf, ZERO } from '@/lib/money/paise';
import type { QuoteRow, SnapshotQuote } from './messages';

/** A quote as the stream keeps it. */
export interface LiveQuote extends Quote {
  /** Feed's event time in epoch µs; 0 when the quote came from REST. */
  ts: number;
  /** Sequence of the full quote whose turnover and other figures the batches do not carry. */
  figuresSeq: number;
}

type Listener = () => void;

/**
 * Latest quote of each symbol of one market, outside React. Rows are merged as they arrive and
 * listeners hear of them once per frame, so that a burst of ticks costs one repaint per cell.
 */
export class QuoteStore {
  private readonly quotes = new Map<string, LiveQuote>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly changed = new Set<string>();
  private symbols: (string | undefined)[] = [];
  private scheduled = false;

  constructor(private readonly onNextFrame: (run: () => void) => void) {}

  get(symbol: string): LiveQuote | undefined {
    return this.quotes.get(symbol);
  }

  listen(symbol: string, listener: Listener): () => void {
    const group = this.listeners.get(symbol) ?? new Set();
    this.listeners.set(symbol, group);
    group.add(listener);
    return () => {
      group.delete(listener);
      if (group.size === 0 && this.listeners.get(symbol) === group) {
        this.listeners.delete(symbol);
      }
    };
  }

  /** A quote from REST. The stream wins where it has already said something newer. */
  seed(quote: Quote): void {
    const known = this.quotes.get(quote.symbol);
    if (!known || quote.seq > known.seq) {
      this.put({ ...quote, ts: known?.ts ?? 0, figuresSeq: quote.seq });
    } else if (quote.seq > known.figuresSeq) {
      const { turnover, averagePrice, upperBand, lowerBand, week52High, week52Low, phase } = quote;
      const { indicativePrice, indicativeQuantity } = quote;
      const figures = {
        indicativePrice,
        indicativeQuantity,
        turnover,
        averagePrice,
        upperBand,
        lowerBand,
        week52High,
        week52Low,
        phase,
      };
      this.put({ ...known, ...figures, figuresSeq: quote.seq });
    }
  }

  seedAll(quotes: readonly Quote[]): void {
    for (const quote of quotes) {
      this.seed(quote);
    }
  }

  applySnapshot(market: string, rows: readonly SnapshotQuote[]): void {
    for (const { s, i, ts, ...rest } of rows) {
      this.symbols[i] = s;
      this.put({ ...reshapeQuote({ ...rest, symbol: s, market }), ts, figuresSeq: rest.seq });
    }
  }

  applyBatch(rows: readonly QuoteRow[]): void {
    for (const row of rows) {
      this.applyRow(row);
    }
  }

  /** Forgets the market: numbers and prices of another one must never mix with it. */
  clear(): void {
    for (const symbol of this.quotes.keys()) {
      this.changed.add(symbol);
    }
    this.quotes.clear();
    this.symbols = [];
    this.schedule();
  }

  private applyRow([instrument, seq, ts, ltp, volume, bid, ask]: QuoteRow): void {
    const symbol = this.symbols[instrument];
    const known = symbol === undefined ? undefined : this.quotes.get(symbol);
    if (!known || seq <= known.seq) {
      return;
    }
    const price = paiseFromRupees(ltp);
    const { previousClose } = known;
    const change = previousClose === null ? ZERO : minus(price, previousClose);
    this.put({
      ...known,
      price,
      change,
      changePercent: previousClose === null ? 0 : percentOf(change, previousClose),
      high: paise(Math.max(price, known.high)),
      low: paise(Math.min(price, known.low)),
      volume,
      bid: bid === null ? null : paiseFromRupees(bid),
      ask: ask === null ? null : paiseFromRupees(ask),
      seq,
      ts,
      asOf: new Date(ts / 1000).toISOString(),
      stale: false,
    });
  }

  private put(quote: LiveQuote): void {
    this.quotes.set(quote.symbol, quote);
    this.changed.add(quote.symbol);
    this.schedule();
  }

  private schedule(): void {
    if (!this.scheduled) {
      this.scheduled = true;
      this.onNextFrame(() => this.announce());
    }
  }

  private announce(): void {
    this.scheduled = false;
    const symbols = [...this.changed];
    this.changed.clear();
    for (const symbol of symbols) {
      for (const listener of this.listeners.get(symbol) ?? []) {
        listener();
      }
    }
  }
}
