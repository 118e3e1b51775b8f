import { storedValue } from '@/lib/preferences/stored-value';

export type IndicatorId = 'sma20' | 'sma50' | 'ema20' | 'bollinger' | 'rsi' | 'macd';

export const INDICATOR_IDS: readonly IndicatorId[] = [
  'sma20',
  'sma50',
  'ema20',
  'bollinger',
  'rsi',
  'macd',
];

/** The indicators that the reader wants on every chart, as a list with commas. */
export const indicatorPreference = storedValue<string>(
  'sauda.chart.indicators',
  '',
  (raw) => chosenIndicators(raw).join(',') === raw,
);

/** Those of the list that there are, each once, in the order of {@link INDICATOR_IDS}. */
export function chosenIndicators(list: string): IndicatorId[] {
  const named = list.split(',');
  return INDICATOR_IDS.filter((id) => named.includes(id));
}

/** Those on another scale than prices. */
export const BELOW_THE_PRICES: readonly IndicatorId[] = ['rsi', 'macd'];

/** How many of them are drawn in a pane of their own. */
export const ownPanes = (ids: readonly IndicatorId[]) =>
  ids.filter((id) => BELOW_THE_PRICES.includes(id)).length;
