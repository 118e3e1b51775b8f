import { formatInr, formatPercent } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';

interface ChangeTextProps {
  percent: number;
  /** The change in rupees, written before the percentage when given. */
  amount?: Paise;
  symbol?: boolean;
  className?: string;
}

/** A change told three ways: arrow, sign, colour. No change is neither up nor down. */
export function ChangeText({ percent, amount, symbol = false, className }: ChangeTextProps) {
  const measure = amount ?? percent;
  const direction = measure > 0 ? 'up' : measure < 0 ? 'down' : 'none';
  return (
    <span
      className={cn(
        'figures inline-flex items-baseline gap-1 whitespace-nowrap',
        direction === 'up' && 'text-gain',
        direction === 'down' && 'text-loss',
        direction === 'none' && 'text-muted',
        className,
      )}
    >
      <span aria-hidden="true" className="text-[0.9em]">
        {ARROWS[direction]}
      </span>
      {amount === undefined
        ? formatPercent(percent)
        : `${formatInr(amount, { plus: true, symbol })} (${formatPercent(percent)})`}
    </span>
  );
}

const ARROWS = { up: '▲', down: '▼', none: '–' };
