import { isProblem, type Problem } from '@/lib/api/problem';

/** One wish and the key under which it may be sent any number of times and happen once. */
interface Attempt<D> {
  draft: D;
  key: string;
}

/** Where a wish stands between the trader's hand and the server's answer. */
export type SubmissionState<D, A> =
  | { name: 'editing' }
  | { name: 'submitting'; attempt: Attempt<D> }
  | { name: 'slow'; attempt: Attempt<D> }
  | { name: 'accepted'; attempt: Attempt<D>; answer: A }
  | { name: 'rejected'; attempt: Attempt<D>; problem: Problem }
  | { name: 'unknown'; attempt: Attempt<D> };

export type Outcome<D, A> = Extract<
  SubmissionState<D, A>,
  { name: 'accepted' | 'rejected' | 'unknown' }
>;

type Send<D, A> = (draft: D, key: string) => Promise<A>;
type Settled<D, A> = (outcome: Outcome<D, A>) => void;

const DOUBLE_CLICK_MS = 600;
export const SLOW_AFTER_MS = 2_000;
/** Nobody waits longer for an answer; one that comes later still counts. */
export const GIVE_UP_AFTER_MS = 20_000;

/**
 * Sends the wishes of one form, one at a time: orders, changes, conversions. It lives outside React,
 * so that closing the form neither loses an answer nor forgets a wish whose fate is not known.
 */
export class Submission<D, A> {
  private state: SubmissionState<D, A> = { name: 'editing' };
  private sentAt = Number.NEGATIVE_INFINITY;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly send: Send<D, A>,
    private readonly newKey: () => string = randomKey,
  ) {}

  getState = (): SubmissionState<D, A> => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Sends a new wish. Ignored while one is on its way or its fate is unknown, and for a moment after
   * the last: an answer may come between the two halves of a double click.
   */
  submit(draft: D, onSettled: Settled<D, A>): void {
    const now = Date.now();
    if (!isBusy(this.state) && now - this.sentAt >= DOUBLE_CLICK_MS) {
      this.sentAt = now;
      this.deliver({ draft, key: this.newKey() }, onSettled);
    }
  }

  /** Asks what became of a wish, by sending the same one under the same key. */
  check(onSettled: Settled<D, A>): void {
    if (this.state.name === 'unknown') {
      this.deliver(this.state.attempt, onSettled);
    }
  }

  /** Back to editing, once the last answer has been read. */
  edit = (): void => {
    if (this.state.name === 'accepted' || this.state.name === 'rejected') {
      this.enter({ name: 'editing' });
    }
  };

  private deliver(attempt: Attempt<D>, onSettled: Settled<D, A>): void {
    this.enter({ name: 'submitting', attempt });
    const slow = setTimeout(() => {
      if (this.state.name === 'submitting') {
        this.enter({ name: 'slow', attempt });
      }
    }, SLOW_AFTER_MS);
    const settle = (outcome: Outcome<D, A>) => {
      clearTimeout(slow);
      clearTimeout(lost);
      if (this.awaits(attempt)) {
        this.enter(outcome);
        onSettled(outcome);
      }
    };
    const lost = setTimeout(() => settle({ name: 'unknown', attempt }), GIVE_UP_AFTER_MS);
    this.send(attempt.draft, attempt.key).then(
      (answer) => settle({ name: 'accepted', attempt, answer }),
      (error: unknown) => settle(outcomeOf(attempt, error)),
    );
  }

  /** An answer counts as long as this very attempt has none yet. */
  private awaits(attempt: Attempt<D>): boolean {
    return isBusy(this.state) && 'attempt' in this.state && this.state.attempt.key === attempt.key;
  }

  private enter(next: SubmissionState<D, A>): void {
    this.state = next;
    for (const listener of this.listeners) {
      listener();
    }
  }
}

/** Whether a new wish has to wait: one is on its way, or nobody knows what became of it. */
export function isBusy(state: SubmissionState<unknown, unknown>): boolean {
  return state.name === 'submitting' || state.name === 'slow' || state.name === 'unknown';
}

/**
 * A refusal is certain only when the server said so: 4xx, or 503, which promises that nothing was
 * booked. Anything else may have happened before the line broke.
 */
function outcomeOf<D, A>(attempt: Attempt<D>, error: unknown): Outcome<D, A> {
  if (isProblem(error) && ((error.status >= 400 && error.status < 500) || error.status === 503)) {
    return { name: 'rejected', attempt, problem: error };
  }
  return { name: 'unknown', attempt };
}

/** 128 random bits. `crypto.randomUUID` is missing on a page that came over plain http. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
