'use client';

import type { Candle } from '@/lib/api/model';
import { formatPercent } from '@/lib/money/format-inr';
import { cn } from '@/lib/ui/cn';
import { sinceStart } from './alongside';
import { MEASURE } from './use-comparison';

interface ComparisonLegendProps {
  own: string;
  candles: readonly Candle[];
  other: readonly Candle[];
}

/** By how much the share and the index moved over the span. */
export function ComparisonLegend({ own, candles, other }: ComparisonLegendProps) {
  const since = sinceStart(candles, other);
  if (!since) {
    return null;
  }
  return (
    <dl className="figures flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
      <Moved name={own} part={since.own} colour="bg-accent-solid" />
      <Moved name={MEASURE.name} part={since.other} colour="bg-(--ring-5)" />
    </dl>
  );
}

function Moved({ name, part, colour }: { name: string; part: number; colour: string }) {
  return (
    <div className="flex items-center gap-1.5">
      <span aria-hidden="true" className={cn('size-2 rounded-full', colour)} />
      <dt className="text-faint">{name}</dt>
      <dd className={cn('font-medium', part > 0 && 'text-gain', part < 0 && 'text-loss')}>
        {formatPercent(part * 100)}
      </dd>
    </div>
  );
}
