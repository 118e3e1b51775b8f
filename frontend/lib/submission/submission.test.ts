import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, unreachable } from '@/lib/api/problem';
import type { OrderDraft } from '@/lib/api/trading';
import { GIVE_UP_AFTER_MS, SLOW_AFTER_MS, Submission } from './submission';

const DRAFT: OrderDraft = {
  symbol: 'TCS.NS',
  side: 'BUY',
  type: 'MARKET',
  product: 'CNC',
  validity: 'DAY',
  variety: 'REGULAR',
  quantity: 10,
};
const PLACED = { id: '1' };

interface Call {
  key: string;
  resolve: (placed: typeof PLACED) => void;
  reject: (error: unknown) => void;
}

let calls: Call[];
let keys: number;

function open() {
  calls = [];
  keys = 0;
  return new Submission<OrderDraft, typeof PLACED>(
    (_draft, key) =>
      new Promise((resolve, reject) => {
        calls.push({ key, resolve, reject });
      }),
    () => {
      keys += 1;
      return `key-${keys}`;
    },
  );
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('Submission', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes from editing over submitting to accepted, and tells it once', async () => {
    const submission = open();
    const settled = vi.fn();
    submission.submit(DRAFT, settled);
    expect(submission.getState().name).toBe('submitting');
    calls[0]?.resolve(PLACED);
    await settle();
    expect(submission.getState()).toMatchObject({ name: 'accepted', answer: PLACED });
    expect(settled).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS);
    expect(submission.getState().name).toBe('accepted');
    submission.edit();
    expect(submission.getState().name).toBe('editing');
  });

  it('sends one order for a double click, also when the answer comes between the clicks', async () => {
    const submission = open();
    submission.submit(DRAFT, vi.fn());
    submission.submit(DRAFT, vi.fn());
    expect(calls).toHaveLength(1);
    calls[0]?.resolve(PLACED);
    await vi.advanceTimersByTimeAsync(150);
    submission.submit(DRAFT, vi.fn());
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    submission.submit(DRAFT, vi.fn());
    expect(calls.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
  });

  it('calls a long wait slow and still takes the answer', async () => {
    const submission = open();
    submission.submit(DRAFT, vi.fn());
    await vi.advanceTimersByTimeAsync(SLOW_AFTER_MS);
    expect(submission.getState().name).toBe('slow');
    calls[0]?.resolve(PLACED);
    await settle();
    expect(submission.getState().name).toBe('accepted');
  });

  it('takes a refusal as one, and a broken line as unknown', async () => {
    const refusals = [
      new Problem({ status: 422, code: 'INSUFFICIENT_FUNDS' }),
      new Problem({ status: 503, code: 'STORE_UNAVAILABLE' }),
    ];
    for (const problem of refusals) {
      const submission = open();
      submission.submit(DRAFT, vi.fn());
      calls[0]?.reject(problem);
      await settle();
      expect(submission.getState()).toMatchObject({ name: 'rejected', problem });
    }
    for (const failure of [unreachable(), new Problem({ status: 502 }), new SyntaxError('body')]) {
      const submission = open();
      submission.submit(DRAFT, vi.fn());
      calls[0]?.reject(failure);
      await settle();
      expect(submission.getState().name).toBe('unknown');
    }
  });

  it('never resends blindly: an unknown order only goes again under its own key', async () => {
    const submission = open();
    submission.submit(DRAFT, vi.fn());
    calls[0]?.reject(unreachable());
    await vi.advanceTimersByTimeAsync(5_000);
    submission.submit({ ...DRAFT, quantity: 99 }, vi.fn());
    submission.edit();
    expect(calls).toHaveLength(1);
    expect(submission.getState().name).toBe('unknown');
    const settled = vi.fn();
    submission.check(settled);
    expect(calls.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
    calls[1]?.resolve(PLACED);
    await settle();
    expect(submission.getState().name).toBe('accepted');
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('gives up waiting, and takes an answer that comes after all', async () => {
    const submission = open();
    const settled = vi.fn();
    submission.submit(DRAFT, settled);
    await vi.advanceTimersByTimeAsync(GIVE_UP_AFTER_MS);
    expect(submission.getState().name).toBe('unknown');
    calls[0]?.resolve(PLACED);
    await settle();
    expect(submission.getState().name).toBe('accepted');
    expect(settled).toHaveBeenCalledTimes(2);
  });
});
