'use client';

import { useTranslations } from 'use-intl';
import { cn } from '@/lib/ui/cn';
import { STRENGTHS, type Strength, strengthOf } from './rules';

const COLOUR: Record<Strength, string> = {
  none: 'bg-line-strong',
  weak: 'bg-loss-solid',
  fair: 'bg-warn',
  good: 'bg-gain-solid',
  strong: 'bg-gain-solid',
};

export function StrengthMeter({ password, username }: { password: string; username: string }) {
  const t = useTranslations('auth');
  const strength = strengthOf(password, username);
  const level = STRENGTHS.indexOf(strength);
  return (
    <div className="flex items-center gap-3 pt-0.5">
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn in steps. */}
      <div
        role="meter"
        aria-label={t('strength')}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={level}
        aria-valuetext={t(`strengthLevel.${strength}`)}
        className="flex grow gap-1"
      >
        {STRENGTHS.slice(1).map((step, place) => (
          <span
            key={step}
            className={cn('h-1 flex-1 rounded-full', place < level ? COLOUR[strength] : 'bg-line')}
          />
        ))}
      </div>
      <span className="w-24 text-right text-xs text-muted" aria-hidden="true">
        {password === '' ? '' : t(`strengthLevel.${strength}`)}
      </span>
    </div>
  );
}
