import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClientMessage, isOwnEvent, parseMessage } from './messages';
import { QuoteStore } from './quote-store';

/** The messages that the server's tests hold it to. */
const sample = (name: string) =>
  readFileSync(path.resolve(__dirname, `../../../contract/stream/${name}.json`), 'utf8');

const OWN_EVENTS = ['order', 'trade', 'portfolio', 'gtt', 'notice'];

const understood = (name: string) => {
  const message = parseMessage(sample(name));
  if (!message) {
    throw new Error(`${name}.json is not understood`);
  }
  return message;
};

describe('the samples in contract/stream', () => {
  it('are messages this side knows', () => {
    for (const name of [...OWN_EVENTS, 'snapshot', 'q', 'status', 'hb', 'error']) {
      expect(understood(name).type).toBe(name);
    }
  });

  it('say which are own events', () => {
    for (const name of OWN_EVENTS) {
      expect(isOwnEvent(understood(name))).toBe(true);
    }
    expect(isOwnEvent(understood('q'))).toBe(false);
  });

  it('fill the quote store: a snapshot, then the rows that are newer', () => {
    const store = new QuoteStore((run) => run());
    const snapshot = understood('snapshot');
    const batch = understood('q');
    if (snapshot.type !== 'snapshot' || batch.type !== 'q') {
      throw new Error('mixed up');
    }
    store.applySnapshot(snapshot.market, snapshot.quotes);
    expect(store.get('RELIANCE.NS')?.price).toBe(295430);
    expect(store.get('^NSEI')?.bid).toBeNull();

    store.applyBatch(
      batch.q.map(([i, seq, ts, ltp, ...rest]) => [i, seq + 1, ts, ltp + 1, ...rest]),
    );
    expect(store.get('RELIANCE.NS')?.price).toBe(295530);
  });

  it('are what this side says', () => {
    const said: ClientMessage[] = [
      { op: 'subscribe', symbols: ['RELIANCE.NS', '^NSEI'], mode: 'quote', market: 'sim' },
      { op: 'unsubscribe', symbols: ['RELIANCE.NS'], market: 'sim' },
      { op: 'resume', market: 'sim', after: 1 },
    ];
    for (const message of said) {
      expect(JSON.parse(sample(message.op))).toEqual(message);
    }
  });
});
