import { formatInr, splitInr } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';

interface MoneyTextProps {
  amount: Paise;
  symbol?: boolean;
  plus?: boolean;
  /** Colours by sign as well as writing it. */
  signed?: boolean;
  className?: string;
}

export function MoneyText({
  amount,
  symbol = true,
  plus,
  signed = false,
  className,
}: MoneyTextProps) {
  return (
    <span
      className={cn(
        'figures',
        signed && amount > 0 && 'text-gain',
        signed && amount < 0 && 'text-loss',
        className,
      )}
    >
      {formatInr(amount, { symbol, plus: plus ?? signed })}
    </span>
  );
}

/** A headline amount: the paise stand smaller beside the rupees. */
export function BigMoney({ amount, signed = false, className }: Omit<MoneyTextProps, 'symbol'>) {
  const { rupees, paise } = splitInr(amount, signed);
  return (
    <span
      className={cn(
        'figures font-semibold tracking-tight',
        signed && amount > 0 && 'text-gain',
        signed && amount < 0 && 'text-loss',
        className,
      )}
    >
      {rupees}
      <span className="text-[0.62em] font-medium opacity-75">{paise}</span>
    </span>
  );
}
