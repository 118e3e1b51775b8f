'use client';

import { formatInr } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';
import { usePriceMove } from './use-price-move';

interface PriceCellProps {
  price: Paise | undefined;
  stale?: boolean;
  symbol?: boolean;
  className?: string;
}

/**
 * A price that flashes once when it changes: up, down, and not at all when it stays or first appears.
 * A cell that is reused for another share must be given that share's symbol as its `key`.
 */
export function PriceCell({ price, stale = false, symbol = false, className }: PriceCellProps) {
  const moved = usePriceMove(price);
  if (price === undefined) {
    return <span className={cn('figures text-faint', className)}>—</span>;
  }
  return (
    <span
      // A new price is a new element, whose animation plays from the start.
      key={price}
      className={cn(
        'price figures -mx-1 rounded px-1',
        stale && 'opacity-55',
        !stale && moved === 'up' && 'animate-flash-up',
        !stale && moved === 'down' && 'animate-flash-down',
        className,
      )}
    >
      {formatInr(price, { symbol })}
    </span>
  );
}
