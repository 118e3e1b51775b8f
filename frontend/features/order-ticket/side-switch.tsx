'use client';

import { useTranslations } from 'use-intl';
import type { Side } from '@/lib/api/types';
import { cn } from '@/lib/ui/cn';

interface SideSwitchProps {
  side: Side;
  onChange: (side: Side) => void;
  /** Shows the keys that choose a side on this page. */
  withKeys: boolean;
}

const CHOSEN: Record<Side, string> = {
  BUY: 'bg-gain-solid text-on-gain',
  SELL: 'bg-loss-solid text-on-loss',
};

export function SideSwitch({ side, onChange, withKeys }: SideSwitchProps) {
  const t = useTranslations('ticket');
  const common = useTranslations('common');
  const option = (value: Side, label: string, key: string) => (
    <button
      type="button"
      aria-pressed={side === value}
      onClick={() => onChange(value)}
      className={cn(
        'flex h-10 items-center justify-center gap-2 rounded-lg text-sm font-semibold text-muted transition-colors hover:text-text',
        side === value && cn(CHOSEN[value], 'hover:text-current'),
      )}
    >
      {label}
      {withKeys && (
        <span
          aria-hidden="true"
          className="rounded border border-current/35 px-1.5 font-sans text-[0.625rem] leading-4 opacity-80 max-lg:hidden"
        >
          {key}
        </span>
      )}
    </button>
  );
  return (
    <fieldset
      aria-label={t('side')}
      className="grid grid-cols-2 gap-1 rounded-xl border border-line bg-sunken p-1"
    >
      {option('BUY', common('buy'), 'B')}
      {option('SELL', common('sell'), 'S')}
    </fieldset>
  );
}
