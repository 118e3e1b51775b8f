import type { Timeframe } from '@/lib/api/types';
import { storedValue } from '@/lib/preferences/stored-value';

export type Look = 'candles' | 'line' | 'area';

export const LOOKS: readonly Look[] = ['candles', 'line', 'area'];
export const TIMEFRAMES: readonly Timeframe[] = ['1D', '1W', '1M', '3M', '1Y', '5Y'];

/** How the reader likes charts drawn; undefined leaves it to the width of the window. */
export const lookPreference = storedValue<Look | undefined>('sauda.chart', undefined, (raw) =>
  LOOKS.includes(raw as Look),
);

/** History is asked for again as often as it closes a bar or two; the last bar is live in between. */
export const REFRESH_MS: Record<Timeframe, number> = {
  '1D': 60_000,
  '1W': 300_000,
  '1M': 600_000,
  '3M': 600_000,
  '1Y': 600_000,
  '5Y': 600_000,
};
