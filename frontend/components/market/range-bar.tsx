import type { Paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';

interface RangeBarProps {
  low: Paise | null;
  high: Paise | null;
  price: Paise;
  className?: string;
}

/** Where a price stands between a low and a high: decoration beside the figures. */
export function RangeBar({ low, high, price, className }: RangeBarProps) {
  const place = placeInRange(low, high, price);
  return (
    <span
      aria-hidden="true"
      className={cn('relative block h-1.5 w-full rounded-full bg-selected', className)}
    >
      {place !== undefined && (
        <>
          <span
            className="absolute inset-y-0 left-0 rounded-full bg-accent/45"
            style={{ width: `${place * 100}%` }}
          />
          <span
            className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-accent"
            style={{ left: `${place * 100}%` }}
          />
        </>
      )}
    </span>
  );
}

/** 0 at the low, 1 at the high; undefined where there is no range. */
export function placeInRange(
  low: Paise | null,
  high: Paise | null,
  price: Paise,
): number | undefined {
  if (low === null || high === null || high <= low) {
    return undefined;
  }
  return Math.min(1, Math.max(0, (price - low) / (high - low)));
}
