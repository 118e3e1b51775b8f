'use client';

import { useLocale, useTranslations } from 'use-intl';
import type { Side } from '@/lib/api/types';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';
import type { Hindrance } from './checks';

interface HindranceTextProps {
  id: string;
  hindrance: Hindrance;
  side: Side;
}

/** Why the order cannot go now, in words and with the figures. */
export function HindranceText({ id, hindrance, side }: HindranceTextProps) {
  const words = useHindranceWords(hindrance, side);
  return words ? (
    <p
      id={id}
      className={cn(
        'rounded-lg border px-3 py-2 text-xs',
        hindrance.code === 'holding' || hindrance.code === 'funds'
          ? 'border-loss/35 bg-loss-surface text-loss'
          : 'border-warn/30 bg-warn-surface text-warn',
      )}
    >
      {words}
    </p>
  ) : null;
}

function useHindranceWords(hindrance: Hindrance, side: Side): string | undefined {
  const t = useTranslations('ticket');
  const locale = useLocale();
  switch (hindrance.code) {
    case 'halted':
      return t('halted');
    case 'feed':
      return t('staleFeed');
    case 'closed':
      return hindrance.nextOpenAt
        ? t('closedUntil', { time: formatIst(hindrance.nextOpenAt, 'dateTime', locale) })
        : t('closed');
    case 'noQuantity':
      // The field says it itself.
      return undefined;
    case 'noneOffered':
      return side === 'BUY' ? t('nobodySells') : t('nobodyBuys');
    case 'holding':
      return hindrance.available === 0
        ? t('noHolding')
        : t('fewHolding', {
            available: groupIndian(String(hindrance.available)),
            required: groupIndian(String(hindrance.required)),
          });
    case 'funds':
      return t('fewFunds', {
        required: formatInr(hindrance.required),
        available: formatInr(hindrance.available),
        shortfall: formatInr(hindrance.shortfall),
      });
  }
}
