import type { Candle, Quote } from '@/lib/api/model';
import { paise } from '@/lib/money/paise';

const SECONDS: Record<string, number> = {
  '1m': 60,
  '5m': 300,
  '15m': 900,
  '1h': 3_600,
  '1d': 86_400,
  '1w': 604_800,
};

/** One live price: when it was, in epoch seconds, and the shares traded since the one before. */
export interface LiveTick {
  quote: Pick<Quote, 'price' | 'open' | 'high' | 'low' | 'volume'>;
  at: number;
  traded: number;
}

/**
 * The bar that a tick makes of the last one: the same bar moved on, or the next. Undefined for a tick
 * that is older than the bar, which history already holds.
 */
export function liveBar(last: Candle, interval: string, tick: LiveTick): Candle | undefined {
  const step = SECONDS[interval];
  if (step === undefined || tick.at < last.time) {
    return undefined;
  }
  const { quote, traded } = tick;
  const { price } = quote;
  const steps = Math.floor((tick.at - last.time) / step);
  if (interval === '1d') {
    const { open, high, low, volume } = quote;
    return { time: last.time + steps * step, open, high, low, close: price, volume };
  }
  if (steps === 0) {
    return {
      ...last,
      high: paise(Math.max(last.high, price)),
      low: paise(Math.min(last.low, price)),
      close: price,
      volume: last.volume + traded,
    };
  }
  const time = last.time + steps * step;
  return { time, open: price, high: price, low: price, close: price, volume: traded };
}

/** The bar in whose span an instant falls; undefined before the first. Bars are oldest first. */
export function barAt(candles: readonly Candle[], seconds: number): Candle | undefined {
  let low = 0;
  let high = candles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candle = candles[middle];
    if (candle && candle.time <= seconds) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return candles[low - 1];
}
