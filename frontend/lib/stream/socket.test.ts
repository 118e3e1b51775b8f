import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuoteStore } from './quote-store';
import { StreamSocket } from './socket';

class FakeWebSocket {
  static readonly OPEN = 1;
  static opened: FakeWebSocket[] = [];
  readyState = 0;
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | undefined;
  onmessage: ((event: { data: string }) => void) | undefined;
  onclose: ((event: { code: number }) => void) | undefined;

  constructor(
    readonly url: string,
    readonly protocol: string,
  ) {
    FakeWebSocket.opened.push(this);
  }

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  accept() {
    this.readyState = 1;
    this.onopen?.();
  }

  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  drop(code = 1006) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

const latest = () => {
  const socket = FakeWebSocket.opened.at(-1);
  if (!socket) {
    throw new Error('no socket was opened');
  }
  return socket;
};

const open = () =>
  new StreamSocket(() => 'ws://ui.test/api/stream?interval=100', new QuoteStore((run) => run()));

describe('StreamSocket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeWebSocket);
    FakeWebSocket.opened = [];
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('gathers what many cells watch into one subscription', () => {
    const stream = open();
    stream.open('sim');
    latest().accept();
    stream.watch(['TCS.NS']);
    stream.watch(['INFY.NS', 'TCS.NS']);
    vi.advanceTimersByTime(50);
    expect(latest().protocol).toBe('sauda.v1.json');
    expect(latest().sent).toEqual([
      { op: 'subscribe', symbols: ['TCS.NS', 'INFY.NS'], mode: 'quote', market: 'sim' },
    ]);
    stream.close();
  });

  it('unsubscribes only when the last watcher has gone', () => {
    const stream = open();
    stream.open('sim');
    latest().accept();
    const first = stream.watch(['TCS.NS']);
    const second = stream.watch(['TCS.NS']);
    vi.advanceTimersByTime(50);
    first();
    vi.advanceTimersByTime(50);
    expect(latest().sent).toHaveLength(1);
    second();
    vi.advanceTimersByTime(50);
    expect(latest().sent.at(-1)).toEqual({ op: 'unsubscribe', symbols: ['TCS.NS'], market: 'sim' });
    stream.close();
  });

  it('reconnects, subscribes again and resumes after the last event it saw', () => {
    const stream = open();
    const events: number[] = [];
    stream.onEvent((event) => events.push(event.eventId));
    stream.open('sim');
    latest().accept();
    stream.watch(['TCS.NS']);
    vi.advanceTimersByTime(50);
    latest().say({ type: 'order', market: 'sim', eventId: 41 });
    latest().drop();
    expect(stream.getStatus()).toBe('offline');
    vi.advanceTimersByTime(500);
    expect(FakeWebSocket.opened).toHaveLength(2);
    latest().accept();
    expect(events).toEqual([41]);
    expect(latest().sent).toEqual([
      { op: 'resume', market: 'sim', after: 41 },
      { op: 'subscribe', symbols: ['TCS.NS'], mode: 'quote', market: 'sim' },
    ]);
    stream.close();
  });

  it('backs off while the server stays away', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const stream = open();
    stream.open('sim');
    for (const pause of [400, 800, 1600]) {
      const before = FakeWebSocket.opened.length;
      latest().drop();
      vi.advanceTimersByTime(pause - 1);
      expect(FakeWebSocket.opened).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(FakeWebSocket.opened).toHaveLength(before + 1);
    }
    stream.close();
  });

  it('calls a silent line stale, then gives it up', () => {
    const stream = open();
    stream.open('sim');
    latest().accept();
    vi.advanceTimersByTime(14_000);
    expect(stream.getStatus()).toBe('stale');
    latest().say({ type: 'hb', ts: 1 });
    expect(stream.getStatus()).toBe('live');
    vi.advanceTimersByTime(27_500);
    expect(FakeWebSocket.opened.length).toBeGreaterThan(1);
    stream.close();
  });

  it('takes a new line for another market, and says when the session has ended', () => {
    const stream = open();
    const ended = vi.fn();
    stream.onSessionEnd(ended);
    stream.open('sim');
    latest().accept();
    stream.open('replay-1');
    expect(FakeWebSocket.opened).toHaveLength(2);
    latest().accept();
    latest().drop(4401);
    expect(ended).toHaveBeenCalledTimes(1);
    stream.close();
    expect(stream.getStatus()).toBe('idle');
    vi.advanceTimersByTime(60_000);
    expect(FakeWebSocket.opened).toHaveLength(2);
  });
});
