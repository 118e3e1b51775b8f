import { describe, expect, it } from 'vitest';
import { chosenIndicators, INDICATOR_IDS, type IndicatorId } from './indicator-choice';
import { INDICATORS } from './indicators';

/** A walk that is the same every time: no two closes alike, up and down. */
const CLOSES = Array.from(
  { length: 80 },
  (_, i) => 100 + 7 * Math.sin(i / 5) + ((i * 37) % 11) / 4,
);

function figures(id: IndicatorId, closes: readonly number[]) {
  const next = INDICATORS[id].begin();
  return closes.map((close) => next(close, false));
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('indicators', () => {
  it('average the closes of their span, and are silent before it', () => {
    const found = figures('sma20', CLOSES);
    expect(found[18]).toEqual([undefined]);
    expect(found[19]?.[0]).toBeCloseTo(mean(CLOSES.slice(0, 20)), 9);
    expect(found[79]?.[0]).toBeCloseTo(mean(CLOSES.slice(60)), 9);
    expect(figures('sma50', CLOSES)[48]).toEqual([undefined]);
    expect(figures('ema20', CLOSES)[18]).toEqual([undefined]);
    expect(figures('ema20', CLOSES)[19]?.[0]).toBeGreaterThan(0);
  });

  it('draw Bollinger bands two deviations about the middle', () => {
    const [upper, middle, lower] = figures('bollinger', CLOSES)[79] ?? [];
    const last = CLOSES.slice(60);
    const deviation = Math.sqrt(mean(last.map((close) => (close - mean(last)) ** 2)));
    expect(middle).toBeCloseTo(mean(last), 9);
    expect(upper).toBeCloseTo(mean(last) + 2 * deviation, 9);
    expect(lower).toBeCloseTo(mean(last) - 2 * deviation, 9);
  });

  it('tell relative strength from 0 to 100', () => {
    const rising = CLOSES.map((_, i) => 100 + i);
    const falling = CLOSES.map((_, i) => 200 - i);
    expect(figures('rsi', rising)[79]?.[0]).toBe(100);
    expect(figures('rsi', falling)[79]?.[0]).toBe(0);
    expect(figures('rsi', CLOSES)[13]).toEqual([undefined]);
  });

  it('make the histogram of MACD from its two lines', () => {
    const [histogram, macd, signal] = figures('macd', CLOSES)[79] ?? [];
    expect(histogram).toBeCloseTo((macd ?? Number.NaN) - (signal ?? Number.NaN), 9);
    expect(figures('macd', CLOSES)[24]).toEqual([undefined, undefined, undefined]);
  });

  it.each(INDICATOR_IDS)('%s moves its last figure with the live bar as if it were new', (id) => {
    const live = INDICATORS[id].begin();
    for (const close of CLOSES) {
      live(close + 3, false);
      live(close - 2, true);
      live(close, true);
    }
    const next = INDICATORS[id].begin();
    for (const close of CLOSES) {
      next(close, false);
    }
    const whole = next(104.25, false);
    for (const [i, figure] of live(104.25, false).entries()) {
      expect(figure).toBeCloseTo(whole[i] ?? Number.NaN, 9);
    }
  });
});

describe('the choice of indicators', () => {
  it('keeps what there is, each once and in one order', () => {
    expect(chosenIndicators('')).toEqual([]);
    expect(chosenIndicators('rsi,sma20,rsi,ichimoku')).toEqual(['sma20', 'rsi']);
  });
});
