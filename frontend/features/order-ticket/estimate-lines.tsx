'use client';

import { useTranslations } from 'use-intl';
import type { Side } from '@/lib/api/types';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { minus, type Paise, paise, plus } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';
import type { Estimate } from './estimate';

interface EstimateLinesProps {
  side: Side;
  shares: number;
  estimate: Estimate;
  availableCash: Paise | undefined;
}

/** What the order would cost or bring at the book of this moment, and the cash after it. */
export function EstimateLines({ side, shares, estimate, availableCash }: EstimateLinesProps) {
  const t = useTranslations('ticket');
  const { filled, unfilled, value } = estimate;
  // An average for the eye only: the value beside it is the exact sum of the levels.
  const average = filled > 0 ? formatInr(paise(Math.round(value / filled))) : undefined;
  const after =
    availableCash === undefined
      ? undefined
      : side === 'BUY'
        ? minus(availableCash, value)
        : plus(availableCash, value);
  return (
    <div className="flex flex-col gap-1.5 border-t border-line pt-3 text-sm">
      <dl className="flex flex-col gap-1.5">
        <Line
          name={
            average
              ? t('about', { shares: groupIndian(String(filled)), price: average })
              : t('value')
          }
          value={filled > 0 ? formatInr(value) : '—'}
        />
        {after !== undefined && (
          <Line name={t('cashAfter')} value={formatInr(after)} alarming={after < 0} />
        )}
      </dl>
      {filled > 0 && unfilled > 0 && (
        <p className="rounded-lg border border-warn/30 bg-warn-surface px-3 py-2 text-xs text-warn">
          {t('thinBook', {
            filled: groupIndian(String(filled)),
            quantity: groupIndian(String(shares)),
          })}
        </p>
      )}
    </div>
  );
}

function Line({ name, value, alarming }: { name: string; value: string; alarming?: boolean }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-muted">{name}</dt>
      <dd className={cn('figures font-semibold', alarming && 'text-loss')}>{value}</dd>
    </div>
  );
}
