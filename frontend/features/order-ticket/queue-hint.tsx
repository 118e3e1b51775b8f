'use client';

import { useTranslations } from 'use-intl';
import type { Depth } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import { groupIndian } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { arrivalOf } from './queue';

/** Whether a limit order would fill now or wait, and behind how many shares. */
export function QueueHint({ side, limit, depth }: { side: Side; limit: Paise; depth: Depth }) {
  const t = useTranslations('ticket');
  const arrival = arrivalOf(side, limit, depth);
  if (!arrival || arrival.kind === 'fills') {
    return null;
  }
  const { ahead } = arrival;
  return (
    <p className="figures rounded-lg border border-warn/30 bg-warn-surface px-3 py-2 text-xs text-warn">
      {ahead === undefined
        ? t('queueUnknown')
        : ahead === 0
          ? t('queueFirst')
          : t('queueAhead', { shares: groupIndian(String(ahead)) })}
    </p>
  );
}
