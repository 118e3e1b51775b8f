import { BollingerBands, EMA, MACD, RSI, SMA } from 'trading-signals';
import type { IndicatorId } from './indicator-choice';

/** One drawn line of an indicator; `colour` is its place among the chart's series colours. */
export interface IndicatorLine {
  /** Under `stock.indicatorLine` in the message files. */
  name:
    | 'sma20'
    | 'sma50'
    | 'ema20'
    | 'upper'
    | 'middle'
    | 'lower'
    | 'rsi'
    | 'macd'
    | 'signal'
    | 'histogram';
  colour: number;
  shape: 'line' | 'histogram';
}

/**
 * Takes in the next close, or the close of the last bar again (`again`), in rupees. Returns one figure for each line;
 * undefined until there are bars enough.
 */
export type Calculation = (close: number, again: boolean) => readonly (number | undefined)[];

interface Indicator {
  lines: readonly IndicatorLine[];
  /** Levels that readers look for, drawn across its own pane. */
  levels?: readonly number[];
  begin: () => Calculation;
}

const line = (name: IndicatorLine['name'], colour: number): IndicatorLine => ({
  name,
  colour,
  shape: 'line',
});

export const INDICATORS: Record<IndicatorId, Indicator> = {
  sma20: { lines: [line('sma20', 0)], begin: () => average(new SMA(20)) },
  sma50: { lines: [line('sma50', 1)], begin: () => average(new SMA(50)) },
  ema20: { lines: [line('ema20', 2)], begin: () => average(new EMA(20)) },
  bollinger: {
    lines: [line('upper', 3), line('middle', 4), line('lower', 3)],
    begin: () => {
      const bands = new BollingerBands(20, 2);
      return (close, again) => {
        const found = bands.update(close, again);
        return [found?.upper, found?.middle, found?.lower];
      };
    },
  },
  rsi: {
    lines: [line('rsi', 1)],
    levels: [70, 30],
    begin: () => average(new RSI(14)),
  },
  macd: {
    lines: [
      { name: 'histogram', colour: 0, shape: 'histogram' },
      line('macd', 2),
      line('signal', 3),
    ],
    begin: () => {
      const macd = new MACD(new EMA(12), new EMA(26), new EMA(9));
      return (close, again) => {
        const found = macd.update(close, again);
        return [found?.histogram, found?.macd, found?.signal];
      };
    },
  },
};

interface Average {
  update(close: number, again: boolean): number | null;
  readonly isStable: boolean;
}

/** An exponential average answers from its first close on; it is only shown once it has seen its whole span. */
function average(indicator: Average): Calculation {
  return (close, again) => {
    const value = indicator.update(close, again);
    return [indicator.isStable ? (value ?? undefined) : undefined];
  };
}
