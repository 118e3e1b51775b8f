'use client';

import { useTranslations } from 'use-intl';
import { ChargeLines } from '@/components/market/charge-lines';
import { Skeleton } from '@/components/ui/skeleton';
import type { OrderPreview } from '@/lib/api/account-model';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { minus, type Paise, plus } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';

interface CostLinesProps {
  preview: OrderPreview | undefined;
  /** Whether the figures are those of the order as it stands in the fields. */
  fresh: boolean;
  error: Error | null;
  /** Whether there is an order to work out. */
  asked: boolean;
}

/** What the order would cost or bring, line by line, in the server's own figures. */
export function CostLines({ preview, fresh, error, asked }: CostLinesProps) {
  const t = useTranslations('ticket');
  const textOf = useProblemText();
  if (error && !preview) {
    return (
      <p className="border-t border-line pt-3 text-xs text-muted">
        {t('noCost', { reason: textOf(error) })}
      </p>
    );
  }
  if (!preview) {
    return (
      <div className="flex h-36 flex-col justify-between border-t border-line pt-3">
        {asked ? (
          ['value', 'charges', 'total', 'after', 'even'].map((line) => (
            <Skeleton key={line} className="h-4 w-full" />
          ))
        ) : (
          <p className="text-xs text-faint">{t('costHint')}</p>
        )}
      </div>
    );
  }
  return (
    <dl
      aria-label={t('cost')}
      aria-busy={!fresh}
      className={cn(
        'flex min-h-36 flex-col gap-1 border-t border-line pt-3 text-sm',
        !fresh && 'opacity-60',
      )}
    >
      <Lines preview={preview} />
    </dl>
  );
}

function Lines({ preview }: { preview: OrderPreview }) {
  const t = useTranslations('ticket');
  const { side, quantity, estimatedPrice, estimatedValue, charges, leverage } = preview;
  const all =
    side === 'BUY' ? plus(estimatedValue, charges.total) : minus(estimatedValue, charges.total);
  return (
    <>
      <Line
        name={t('times', { shares: groupIndian(`${quantity}`), price: formatInr(estimatedPrice) })}
        amount={estimatedValue}
      />
      <ChargeLines charges={charges} />
      <Line name={t(side === 'BUY' ? 'totalCost' : 'proceeds')} amount={all} />
      {leverage > 1 && <Line name={t('margin', { leverage })} amount={preview.marginRequired} />}
      <Line name={t('cashAfter')} amount={preview.cashAfter} alarming={preview.cashAfter < 0} />
      {preview.breakEvenPrice !== null && (
        <Line name={t('breakEven')} amount={preview.breakEvenPrice} />
      )}
    </>
  );
}

interface LineProps {
  name: string;
  amount: Paise;
  alarming?: boolean;
}

function Line({ name, amount, alarming = false }: LineProps) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-muted">{name}</dt>
      <dd className={cn('figures font-semibold', alarming && 'text-loss')}>{formatInr(amount)}</dd>
    </div>
  );
}
