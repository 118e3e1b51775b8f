'use client';

import { useTranslations } from 'use-intl';
import type { Candle } from '@/lib/api/model';
import { formatInr, formatQuantity } from '@/lib/money/format-inr';
import { paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';
import type { Reading } from './indicator-layer';

/** What each drawn indicator shows there, in the colour of its line. */
export function IndicatorLegend({ readings }: { readings: readonly Reading[] }) {
  const t = useTranslations('stock');
  if (readings.length === 0) {
    return null;
  }
  return (
    <div aria-hidden="true" className="figures flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {readings.map(({ name, value, colour }) => (
        <div key={name} className="flex items-center gap-1">
          <span className="size-2 rounded-full" style={{ backgroundColor: colour }} />
          <span className="text-faint">{t(`indicatorLine.${name}`)}</span>
          <span className="font-medium">
            {formatInr(paise(Math.round(value * 100)), { symbol: false })}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Open, high, low, close and volume of the bar under the crosshair, or of the last one. */
export function BarLegend({ bar, className }: { bar: Candle | undefined; className?: string }) {
  const t = useTranslations('stock');
  const common = useTranslations('common');
  if (!bar) {
    return <div className={cn('h-5', className)} />;
  }
  const units = { lakh: common('lakh'), crore: common('crore') };
  const moved = bar.close > bar.open ? 'text-gain' : bar.close < bar.open ? 'text-loss' : '';
  const price = (value: Candle['open']) => formatInr(value, { symbol: false });
  return (
    <div
      aria-hidden="true"
      className={cn('figures flex flex-wrap gap-x-3 gap-y-0.5 text-xs', className)}
    >
      <Part name={t('legend.open')} value={price(bar.open)} />
      <Part name={t('legend.high')} value={price(bar.high)} />
      <Part name={t('legend.low')} value={price(bar.low)} />
      <Part name={t('legend.close')} value={price(bar.close)} className={moved} />
      {bar.volume > 0 && (
        <Part
          name={t('legend.volume')}
          value={formatQuantity(bar.volume, units)}
          holder="max-sm:hidden"
        />
      )}
    </div>
  );
}

interface PartProps {
  name: string;
  value: string;
  className?: string;
  holder?: string;
}

function Part({ name, value, className, holder }: PartProps) {
  return (
    <div className={cn('flex gap-1', holder)}>
      <span className="text-faint">{name}</span>
      <span className={cn('font-medium', className)}>{value}</span>
    </div>
  );
}
