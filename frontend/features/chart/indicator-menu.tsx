'use client';

import { ChartSpline } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { cn } from '@/lib/ui/cn';
import {
  chosenIndicators,
  INDICATOR_IDS,
  type IndicatorId,
  indicatorPreference,
} from './indicator-choice';

/** Which indicators are drawn, on this chart and the next. */
export function IndicatorMenu({ chosen }: { chosen: readonly IndicatorId[] }) {
  const t = useTranslations('stock');
  const toggle = (id: IndicatorId) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    indicatorPreference.set(chosenIndicators(next.join(',')).join(','));
  };
  return (
    <Popover
      className="min-w-72"
      label={t('indicators')}
      triggerClassName={cn(button({ size: 'sm' }), chosen.length > 0 && 'text-accent')}
      trigger={
        <>
          <ChartSpline aria-hidden="true" />
          <span className="max-sm:sr-only">{t('indicators')}</span>
          {chosen.length > 0 && <span className="figures">{chosen.length}</span>}
        </>
      }
    >
      {() =>
        INDICATOR_IDS.map((id) => (
          <label
            key={id}
            className="flex cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-2 text-sm hover:bg-hover"
          >
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              className="size-4 accent-(--accent-solid)"
            />
            {t(`indicator.${id}`)}
          </label>
        ))
      }
    </Popover>
  );
}
