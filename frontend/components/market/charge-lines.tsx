'use client';

import { useTranslations } from 'use-intl';
import type { Charges } from '@/lib/api/account-model';
import { formatInr } from '@/lib/money/format-inr';
import { cn } from '@/lib/ui/cn';

export const CHARGE_NAMES = [
  'brokerage',
  'stt',
  'exchange',
  'sebi',
  'stampDuty',
  'gst',
  'dp',
  'squareOff',
] as const satisfies readonly (keyof Charges)[];

/** The components that are there, one line each, for a description list. */
export function ChargeLines({ charges, className }: { charges: Charges; className?: string }) {
  const t = useTranslations('market.charge');
  return CHARGE_NAMES.filter((name) => charges[name] !== 0).map((name) => (
    <div key={name} className={cn('flex items-baseline justify-between gap-3 text-xs', className)}>
      <dt className="text-muted">{t(name)}</dt>
      <dd className="figures">{formatInr(charges[name], { symbol: false })}</dd>
    </div>
  ));
}
