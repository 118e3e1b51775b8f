import { storedValue, useStoredValue } from '@/lib/preferences/stored-value';

/** The market the reader looks at; undefined leaves the choice to the server's default. */
const market = storedValue<string | undefined>('sauda.market', undefined, (raw) =>
  /^[\w.-]{1,64}$/.test(raw),
);

export function currentMarket(): string | undefined {
  return market.get();
}

export function chooseMarket(id: string | undefined): void {
  market.set(id);
}

/** The chosen market's id, or undefined before one has been chosen. */
export function useChosenMarket(): string | undefined {
  return useStoredValue(market, undefined);
}
