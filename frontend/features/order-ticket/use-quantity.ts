'use client';

import { useState } from 'react';
import { parseShares } from '@/lib/market/shares';
import { formatInr } from '@/lib/money/format-inr';
import { type Paise, paise, parseRupees, times } from '@/lib/money/paise';
import { affordable, type Level } from './sizing';

type Unit = 'shares' | 'rupees';

const RUPEE_STEP = 1_000_00;

/** The quantity field: shares, or an amount of rupees and the shares it comes to. */
export function useQuantity(levels: readonly Level[], onEdit: () => void) {
  const [unit, setUnit] = useState<Unit>('shares');
  const [text, write] = useState('1');
  const setText = (next: string) => {
    write(next);
    onEdit();
  };

  const shares = unit === 'shares' ? parseShares(text) : sharesForRupees(text, levels);

  return {
    unit,
    text,
    shares,
    setText,
    /** A number of shares from elsewhere, such as a chip: the field then counts shares. */
    setShares(quantity: number) {
      setUnit('shares');
      setText(String(quantity));
    },
    /** The other unit, with the amount that the shares come to at the best price. */
    toggleUnit() {
      const best = levels[0]?.price;
      if (unit === 'rupees') {
        setText(String(shares ?? 1));
        setUnit('shares');
      } else {
        setText(shares && best ? wholeRupees(times(best, shares)) : '');
        setUnit('rupees');
      }
    },
    /** One share, or a thousand rupees, up or down. */
    step(direction: 1 | -1) {
      if (unit === 'shares') {
        setText(String(Math.max(1, (parseShares(text) ?? 0) + direction)));
      } else {
        const amount = (parseRupees(text) ?? 0) + direction * RUPEE_STEP;
        setText(wholeRupees(paise(Math.max(0, amount))));
      }
    },
  };
}

/** Rounded up, so that the amount still buys the shares it was worked out from. */
function wholeRupees(amount: Paise): string {
  return formatInr(paise(Math.ceil(amount / 100) * 100), { symbol: false, decimals: 0 });
}

function sharesForRupees(text: string, levels: readonly Level[]): number | undefined {
  const amount = parseRupees(text);
  const shares = amount === undefined ? 0 : affordable(levels, amount);
  return shares > 0 ? shares : undefined;
}
