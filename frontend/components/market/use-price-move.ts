'use client';

import { useState } from 'react';
import type { Paise } from '@/lib/money/paise';

type PriceMove = 'up' | 'down' | 'none';

/** Which way a price went when it last changed; none while it stays or has only just appeared. */
export function usePriceMove(price: Paise | undefined): PriceMove {
  const [seen, setSeen] = useState(price);
  const [move, setMove] = useState<PriceMove>('none');
  if (price !== seen) {
    setMove(price === undefined || seen === undefined ? 'none' : price > seen ? 'up' : 'down');
    setSeen(price);
  }
  return move;
}
