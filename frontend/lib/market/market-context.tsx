'use client';

import { createContext, useContext } from 'react';
import type { Market } from '@/lib/api/model';

const MarketContext = createContext<Market | undefined>(undefined);

export const MarketProvider = MarketContext.Provider;

/** The market on the page. Inside the shell there always is one. */
export function useMarket(): Market {
  const market = useContext(MarketContext);
  if (!market) {
    throw new Error('useMarket is used outside the terminal shell');
  }
  return market;
}
