import { describe, expect, it } from 'vitest';
import type { Candle } from '@/lib/api/model';
import { paise } from '@/lib/money/paise';
import { alongside, sinceStart } from './alongside';

const bar = (time: number, close: number): Candle => ({
  time,
  open: paise(close),
  high: paise(close),
  low: paise(close),
  close: paise(close),
  volume: 1,
});

describe('a comparison', () => {
  const share = [bar(60, 100_00), bar(120, 110_00), bar(180, 105_00)];

  it('begins at the height of the share and moves by its own parts', () => {
    const index = [bar(60, 20_000_00), bar(120, 20_200_00), bar(180, 19_800_00)];
    expect(alongside(share, index).map(({ time }) => time)).toEqual([60, 120, 180]);
    expect(alongside(share, index).map(({ value }) => Number(value.toFixed(6)))).toEqual([
      100, 101, 99,
    ]);
    const since = sinceStart(share, index);
    expect(since?.own).toBeCloseTo(0.05, 12);
    expect(since?.other).toBeCloseTo(-0.01, 12);
  });

  it('stays where it was while the other is silent, and begins with its first price', () => {
    const index = [bar(100, 20_000_00)];
    expect(alongside(share, index)).toEqual([
      { time: 120, value: 110 },
      { time: 180, value: 110 },
    ]);
    expect(sinceStart(share, index)?.other).toBe(0);
  });

  it('is nothing when they share no time', () => {
    expect(alongside(share, [])).toEqual([]);
    expect(sinceStart(share, [bar(500, 1)])).toBeUndefined();
    expect(sinceStart([], share)).toBeUndefined();
  });
});
