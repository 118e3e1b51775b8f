import type { Holding } from '@/lib/api/account-model';
import { type Paise, percentOf, plus, total } from '@/lib/money/paise';

export interface Slice {
  key: string;
  amount: Paise;
  percent: number;
}

const OTHER = 'other';

/**
 * Where the money is: the largest groups of holdings, the rest together as `other`, and cash last.
 * The parts sum to the whole.
 */
export function allocate(
  holdings: readonly Holding[],
  cash: Paise,
  groupOf: (holding: Holding) => string,
  most = 7,
): Slice[] {
  const groups = new Map<string, Paise>();
  for (const holding of holdings) {
    const key = groupOf(holding);
    const known = groups.get(key);
    groups.set(key, known === undefined ? holding.marketValue : plus(known, holding.marketValue));
  }
  const largest = [...groups].sort(([, one], [, other]) => other - one);
  const shown = largest.length > most ? largest.slice(0, most - 1) : largest;
  const rest = largest.slice(shown.length).map(([, amount]) => amount);
  const parts: [string, Paise][] = [...shown];
  if (rest.length > 0) {
    parts.push([OTHER, total(rest)]);
  }
  parts.push(['cash', cash]);
  const whole = total(parts.map(([, amount]) => amount));
  return parts.map(([key, amount]) => ({ key, amount, percent: percentOf(amount, whole) }));
}
