import { describe, expect, it } from 'vitest';
import type { Candle } from '@/lib/api/model';
import { paise } from '@/lib/money/paise';
import { barAt, type LiveTick, liveBar } from './live-bar';

const T0 = 1_780_285_500;
const LAST: Candle = {
  time: T0,
  open: paise(100_00),
  high: paise(101_00),
  low: paise(99_00),
  close: paise(100_50),
  volume: 500,
};

const tick = (at: number, price: number, traded = 10): LiveTick => ({
  at,
  traded,
  quote: {
    price: paise(price),
    open: paise(98_00),
    high: paise(103_00),
    low: paise(97_00),
    volume: 84_000,
  },
});

describe('liveBar', () => {
  it('moves the last bar on while its span lasts', () => {
    expect(liveBar(LAST, '1m', tick(T0 + 59, 101_25))).toEqual({
      ...LAST,
      high: 101_25,
      close: 101_25,
      volume: 510,
    });
    expect(liveBar(LAST, '1m', tick(T0, 98_75))).toMatchObject({ low: 98_75, close: 98_75 });
  });

  it('opens the next bar on its own minute, also after a silence', () => {
    expect(liveBar(LAST, '1m', tick(T0 + 60, 100_00))).toEqual({
      time: T0 + 60,
      open: 100_00,
      high: 100_00,
      low: 100_00,
      close: 100_00,
      volume: 10,
    });
    expect(liveBar(LAST, '1m', tick(T0 + 200, 100_00))?.time).toBe(T0 + 180);
  });

  it('makes the bar of the day from the figures of the day', () => {
    const day = { open: 98_00, high: 103_00, low: 97_00, close: 100_00, volume: 84_000 };
    expect(liveBar(LAST, '1d', tick(T0 + 3_600, 100_00))).toEqual({ time: T0, ...day });
    expect(liveBar(LAST, '1d', tick(T0 + 90_000, 100_00))).toEqual({ time: T0 + 86_400, ...day });
  });

  it('leaves history alone', () => {
    expect(liveBar(LAST, '1m', tick(T0 - 1, 100_00))).toBeUndefined();
    expect(liveBar(LAST, 'unknown', tick(T0, 100_00))).toBeUndefined();
  });
});

describe('barAt', () => {
  const bars = [0, 60, 180].map((offset) => ({ ...LAST, time: T0 + offset }));

  it('finds the bar that an instant falls into', () => {
    expect(barAt(bars, T0 - 1)).toBeUndefined();
    expect(barAt(bars, T0)?.time).toBe(T0);
    expect(barAt(bars, T0 + 179)?.time).toBe(T0 + 60);
    expect(barAt(bars, T0 + 9_999)?.time).toBe(T0 + 180);
    expect(barAt([], T0)).toBeUndefined();
  });
});
