import type { Phase, WireQuote } from '@/lib/api/types';

/** One row of a batch: instrument number, sequence, event time in epoch µs, then the prices in rupees. */
export type QuoteRow = [
  instrument: number,
  seq: number,
  ts: number,
  ltp: number,
  volume: number,
  bid: number | null,
  ask: number | null,
];

export type SnapshotQuote = Omit<WireQuote, 'symbol' | 'market'> & {
  s: string;
  i: number;
  ts: number;
};

export type FeedHealth = 'ok' | 'stale' | 'down';

export type OwnEventType = 'order' | 'trade' | 'portfolio' | 'gtt' | 'alert' | 'notice';

export interface OwnEvent {
  type: OwnEventType;
  market: string;
  eventId: number;
  [field: string]: unknown;
}

export type StreamMessage =
  | { type: 'snapshot'; market: string; quotes: SnapshotQuote[] }
  | { type: 'q'; ts: number; q: QuoteRow[] }
  | { type: 'status'; market: string; phase: Phase; feed: FeedHealth }
  | { type: 'hb'; ts: number }
  | { type: 'error'; code: string; detail: string }
  | OwnEvent;

const TYPES = new Set([
  'snapshot',
  'q',
  'status',
  'hb',
  'error',
  'order',
  'trade',
  'portfolio',
  'gtt',
  'alert',
  'notice',
]);

const OWN_EVENTS = new Set<string>(['order', 'trade', 'portfolio', 'gtt', 'alert', 'notice']);

export function isOwnEvent(message: StreamMessage): message is OwnEvent {
  return OWN_EVENTS.has(message.type);
}

/** The message in a frame; undefined for a type this version does not know, which is not an error. */
export function parseMessage(frame: string): StreamMessage | undefined {
  const value: unknown = JSON.parse(frame);
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return undefined;
  }
  return TYPES.has(String(value.type)) ? (value as StreamMessage) : undefined;
}

export type ClientMessage =
  | { op: 'subscribe'; symbols: string[]; mode: 'quote'; market: string }
  | { op: 'unsubscribe'; symbols: string[]; market: string }
  | { op: 'resume'; market: string; after: number };
