import type { Candle } from '@/lib/api/model';
import { toRupees } from '@/lib/money/paise';
import { barAt } from './live-bar';

/** The bar that a comparison begins with: the first of `candles` at which there is one of `other`. */
function common(candles: readonly Candle[], other: readonly Candle[]) {
  for (const candle of candles) {
    const bar = barAt(other, candle.time);
    if (bar) {
      return { candle, bar };
    }
  }
  return undefined;
}

/** `other` at the times of `candles`, scaled so that both begin with one close; in rupees. */
export function alongside(candles: readonly Candle[], other: readonly Candle[]) {
  const start = common(candles, other);
  if (!start) {
    return [];
  }
  const scale = toRupees(start.candle.close) / start.bar.close;
  return candles
    .filter(({ time }) => time >= start.candle.time)
    .map(({ time }) => ({ time, value: (barAt(other, time) ?? start.bar).close * scale }));
}

/** By how much each went up since both began, as parts of one; undefined if they share no time. */
export function sinceStart(candles: readonly Candle[], other: readonly Candle[]) {
  const start = common(candles, other);
  const last = candles.at(-1);
  if (!start || !last) {
    return undefined;
  }
  return {
    own: last.close / start.candle.close - 1,
    other: (barAt(other, last.time) ?? start.bar).close / start.bar.close - 1,
  };
}
