import type { Notice } from './notice';

/** Older ones are forgotten here; the server's books keep what they were about. */
const MOST = 50;

interface Kept {
  notices: Notice[];
  /** The last event that has been seen, of any kind. */
  lastEvent: number;
  /** Notices after this event have not been looked at. */
  readUpTo: number;
}

const NOTHING: Kept = { notices: [], lastEvent: 0, readUpTo: 0 };

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The notices of one trader in one market, newest first. Kept in the browser, with the place up to
 * which the stream has been heard, so that what happened while the page was closed is asked for.
 */
export class NoticeStore {
  private name = '';
  private kept: Kept = NOTHING;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly shelf: () => Shelf | undefined) {}

  open(trader: string, market: string): void {
    const name = `sauda.notices.${trader}.${market}`;
    if (name !== this.name) {
      this.name = name;
      this.kept = this.load();
      this.announce();
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getNotices = (): readonly Notice[] => this.kept.notices;

  getUnread = (): number =>
    this.kept.notices.filter(({ eventId }) => eventId > this.kept.readUpTo).length;

  get lastEvent(): number {
    return this.kept.lastEvent;
  }

  /** Takes an event that was heard, with the notice in it. False when it was known already. */
  hear(eventId: number, notice: Notice | undefined): boolean {
    const { lastEvent, readUpTo } = this.kept;
    const known = this.kept.notices.some((one) => one.eventId === eventId && one.at === notice?.at);
    const fresh = notice !== undefined && !known;
    this.keep({
      ...this.kept,
      lastEvent: eventId,
      // A server that was started anew counts from the beginning again.
      readUpTo: eventId < lastEvent ? Math.min(readUpTo, eventId - 1) : readUpTo,
      notices: fresh ? [notice, ...this.kept.notices].slice(0, MOST) : this.kept.notices,
    });
    return fresh;
  }

  markRead(): void {
    if (this.getUnread() > 0) {
      const newest = Math.max(...this.kept.notices.map(({ eventId }) => eventId));
      this.keep({ ...this.kept, readUpTo: newest });
    }
  }

  private keep(next: Kept): void {
    this.kept = next;
    try {
      this.shelf()?.setItem(this.name, JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs the memory of the notices, not the notices of now.
    }
    this.announce();
  }

  private load(): Kept {
    try {
      const raw = this.shelf()?.getItem(this.name);
      const value: unknown = raw ? JSON.parse(raw) : undefined;
      return isKept(value) ? value : NOTHING;
    } catch {
      return NOTHING;
    }
  }

  private announce(): void {
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as Kept).notices) &&
    typeof (value as Kept).lastEvent === 'number' &&
    typeof (value as Kept).readUpTo === 'number'
  );
}
