import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batched } from './batch';

const asked: string[][] = [];
const lengths = batched(
  async (keys) => {
    asked.push(keys);
    if (keys.includes('bad')) {
      throw new Error('refused');
    }
    return Object.fromEntries(keys.filter((key) => key !== 'none').map((key) => [key, key.length]));
  },
  { gatherMs: 50, most: 3 },
);

describe('batched', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks once for what comes together, and answers each its part', async () => {
    const answers = Promise.all([lengths('a'), lengths('bb'), lengths('a')]);
    await vi.advanceTimersByTimeAsync(50);
    expect(await answers).toEqual([1, 2, 1]);
    expect(asked).toEqual([['a', 'bb']]);
  });

  it('does not wait once the request is full', async () => {
    const answers = Promise.all([lengths('a'), lengths('none'), lengths('ccc')]);
    expect(await answers).toEqual([1, undefined, 3]);
    expect(asked).toHaveLength(1);
  });

  it('tells every wish of a failure, and starts afresh', async () => {
    const one = expect(lengths('bad')).rejects.toThrow('refused');
    const other = expect(lengths('a')).rejects.toThrow('refused');
    await vi.advanceTimersByTimeAsync(50);
    await Promise.all([one, other]);
    const again = lengths('a');
    await vi.advanceTimersByTimeAsync(50);
    expect(await again).toBe(1);
  });
});
