import {
  type ClientMessage,
  type FeedHealth,
  isOwnEvent,
  type OwnEvent,
  parseMessage,
  type StreamMessage,
} from './messages';
import type { QuoteStore } from './quote-store';

/** idle: nothing asked for yet; stale: connected but silent; offline: no connection, trying again. */
export type ConnectionStatus = 'idle' | 'connecting' | 'live' | 'stale' | 'offline';

const SUBPROTOCOL = 'sauda.v1.json';
const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 15_000;
/** The server sends something at least every 5 s; two missed beats mean that the line is dead. */
const SILENCE_MS = 12_000;
const WATCH_MS = 2_000;
const GATHER_MS = 30;
/** Closed by the server because the session has ended. */
const SESSION_ENDED = 4401;

interface Observers {
  onStatus: Set<() => void>;
  onEvent: Set<(event: OwnEvent) => void>;
  onMarketStatus: Set<(market: string) => void>;
  onSessionEnd: Set<() => void>;
}

/**
 * The one socket of this tab. It keeps the set of watched symbols, subscribes to the difference,
 * reconnects with backoff, and after a reconnect asks for the trader's events it has missed.
 */
export class StreamSocket {
  private socket: WebSocket | undefined;
  private market: string | undefined;
  private status: ConnectionStatus = 'idle';
  private feed: FeedHealth | undefined;
  private readonly wanted = new Map<string, number>();
  private readonly sent = new Set<string>();
  private readonly lastEvent = new Map<string, number>();
  private readonly observers: Observers = {
    onStatus: new Set(),
    onEvent: new Set(),
    onMarketStatus: new Set(),
    onSessionEnd: new Set(),
  };
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setInterval> | undefined;
  private attempts = 0;
  private lastHeardAt = 0;

  constructor(
    private readonly url: () => string,
    private readonly store: QuoteStore,
  ) {}

  /** Connects for this market; another market's numbers and prices are dropped first. */
  open(market: string): void {
    if (this.market === market && this.status !== 'idle') {
      return;
    }
    this.disconnect();
    this.market = market;
    this.attempts = 0;
    this.connect();
  }

  /**
   * Where an earlier visit stopped listening: what came after it is asked for when the line is up.
   * Only before anything was heard of this market.
   */
  heardUpTo(market: string, eventId: number): void {
    if (eventId > 0 && !this.lastEvent.has(market)) {
      this.lastEvent.set(market, eventId);
    }
  }

  /** Closes for good, until the next {@link open}: after signing out, for instance. */
  close(): void {
    this.disconnect();
    this.market = undefined;
    this.lastEvent.clear();
    this.setStatus('idle');
  }

  /** Asks for live quotes of these symbols until the returned function is called. */
  watch(symbols: readonly string[]): () => void {
    for (const symbol of symbols) {
      this.wanted.set(symbol, (this.wanted.get(symbol) ?? 0) + 1);
    }
    this.gather();
    return () => {
      for (const symbol of symbols) {
        const left = (this.wanted.get(symbol) ?? 1) - 1;
        if (left > 0) {
          this.wanted.set(symbol, left);
        } else {
          this.wanted.delete(symbol);
        }
      }
      this.gather();
    };
  }

  getStatus = (): ConnectionStatus => this.status;
  getFeed = (): FeedHealth | undefined => this.feed;

  onStatus = (listener: () => void) => observe(this.observers.onStatus, listener);
  onEvent = (listener: (event: OwnEvent) => void) => observe(this.observers.onEvent, listener);
  /** Called when the market's phase or feed health changes. */
  onMarketStatus = (listener: (market: string) => void) =>
    observe(this.observers.onMarketStatus, listener);
  onSessionEnd = (listener: () => void) => observe(this.observers.onSessionEnd, listener);

  private connect(): void {
    clearTimeout(this.retry);
    this.setStatus('connecting');
    const socket = new WebSocket(this.url(), SUBPROTOCOL);
    this.socket = socket;
    socket.onopen = () => this.opened(socket);
    socket.onmessage = (event) => this.received(socket, String(event.data));
    socket.onclose = (event) => this.closed(socket, event.code);
    this.watchdog ??= setInterval(() => this.checkSilence(), WATCH_MS);
  }

  private disconnect(): void {
    clearTimeout(this.retry);
    clearInterval(this.watchdog);
    this.watchdog = undefined;
    const socket = this.socket;
    this.socket = undefined;
    this.sent.clear();
    this.feed = undefined;
    this.store.clear();
    socket?.close();
  }

  private opened(socket: WebSocket): void {
    if (socket !== this.socket || !this.market) {
      return;
    }
    this.attempts = 0;
    this.lastHeardAt = Date.now();
    this.sent.clear();
    this.setStatus('live');
    const after = this.lastEvent.get(this.market);
    if (after !== undefined) {
      this.send({ op: 'resume', market: this.market, after });
    }
    this.sendDifference();
  }

  private received(socket: WebSocket, frame: string): void {
    if (socket !== this.socket) {
      return;
    }
    this.lastHeardAt = Date.now();
    this.setStatus('live');
    const message = parseMessage(frame);
    if (message) {
      this.dispatch(message);
    }
  }

  private dispatch(message: StreamMessage): void {
    if (isOwnEvent(message)) {
      const last = this.lastEvent.get(message.market) ?? 0;
      this.lastEvent.set(message.market, Math.max(last, message.eventId));
      tell(this.observers.onEvent, message);
      return;
    }
    switch (message.type) {
      case 'snapshot':
        this.store.applySnapshot(message.market, message.quotes);
        break;
      case 'q':
        this.store.applyBatch(message.q);
        break;
      case 'status':
        this.feed = message.feed;
        tell(this.observers.onMarketStatus, message.market);
        tell(this.observers.onStatus, undefined);
        break;
      default:
        break;
    }
  }

  private closed(socket: WebSocket, code: number): void {
    if (socket !== this.socket) {
      return;
    }
    this.socket = undefined;
    this.sent.clear();
    this.setStatus('offline');
    if (code === SESSION_ENDED) {
      tell(this.observers.onSessionEnd, undefined);
    }
    const ceiling = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.attempts);
    this.attempts += 1;
    // Half fixed, half random, so that many tabs do not come back in the same instant.
    this.retry = setTimeout(() => this.connect(), ceiling / 2 + (Math.random() * ceiling) / 2);
  }

  private checkSilence(): void {
    if (this.status !== 'live' && this.status !== 'stale') {
      return;
    }
    const silent = Date.now() - this.lastHeardAt;
    if (silent > 2 * SILENCE_MS) {
      const dead = this.socket;
      if (dead) {
        this.closed(dead, 0);
        dead.close();
      }
    } else if (silent > SILENCE_MS) {
      this.setStatus('stale');
    }
  }

  private gather(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.sendDifference();
    }, GATHER_MS);
  }

  private sendDifference(): void {
    if (!this.socket || this.socket.readyState !== WebSocket.OPEN || !this.market) {
      return;
    }
    const added = [...this.wanted.keys()].filter((symbol) => !this.sent.has(symbol));
    const removed = [...this.sent].filter((symbol) => !this.wanted.has(symbol));
    if (removed.length > 0) {
      this.send({ op: 'unsubscribe', symbols: removed, market: this.market });
      for (const symbol of removed) {
        this.sent.delete(symbol);
      }
    }
    if (added.length > 0) {
      this.send({ op: 'subscribe', symbols: added, mode: 'quote', market: this.market });
      for (const symbol of added) {
        this.sent.add(symbol);
      }
    }
  }

  private send(message: ClientMessage): void {
    this.socket?.send(JSON.stringify(message));
  }

  private setStatus(next: ConnectionStatus): void {
    if (next !== this.status) {
      this.status = next;
      tell(this.observers.onStatus, undefined);
    }
  }
}

function observe<T>(observers: Set<T>, listener: T): () => void {
  observers.add(listener);
  return () => observers.delete(listener);
}

function tell<T>(observers: Set<(value: T) => void>, value: T): void {
  for (const listener of observers) {
    listener(value);
  }
}
