'use client';

import { Minus, Plus } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input } from '@/components/ui/input';
import { formatInr } from '@/lib/money/format-inr';
import { type Paise, parseRupees } from '@/lib/money/paise';
import { nearestTick, stepTicks } from '@/lib/money/tick';
import { cn } from '@/lib/ui/cn';

/** Steps at once while Shift is held. */
const MANY_STEPS = 10;

interface PriceFieldProps {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Price step; without it the field cannot be stepped. */
  tick: Paise | undefined;
  /** Where stepping begins while nothing is written. */
  start: Paise | undefined;
  aside?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  /** Less room: two of them stand side by side. */
  compact?: boolean;
}

/** A price by the keyboard or by whole steps: the buttons, or the arrow keys in the field. */
export function PriceField({
  id,
  label,
  text,
  onText,
  tick,
  start,
  aside,
  hint,
  error,
  disabled = false,
  compact = false,
}: PriceFieldProps) {
  const t = useTranslations('market');
  const typed = parseRupees(text);
  const malformed = text.trim() !== '' && (typed === undefined || typed === 0);
  const note = malformed ? t('badPrice') : error;

  const step = (steps: number) => {
    const from = typed ?? start;
    if (tick !== undefined && from !== undefined) {
      const next = typed === undefined ? nearestTick(from, tick) : stepTicks(from, tick, steps);
      onText(priceText(next));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      step(direction * (event.shiftKey ? MANY_STEPS : 1));
    }
  };
  return (
    <Field id={id} label={label} aside={aside} hint={hint} error={note}>
      <div className="relative">
        <Input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="done"
          value={text}
          disabled={disabled}
          aria-invalid={Boolean(note)}
          aria-describedby={note || hint ? `${id}-note` : undefined}
          onChange={(event) => onText(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKey}
          className={cn('figures font-semibold', compact ? 'pl-2.5 pr-14' : 'pr-20 md:text-base')}
        />
        <span className="absolute inset-y-1 right-1 flex">
          <StepButton
            label={t('stepDown', { field: label })}
            disabled={disabled}
            compact={compact}
            onPress={() => step(-1)}
          >
            <Minus className="size-4" aria-hidden="true" />
          </StepButton>
          <StepButton
            label={t('stepUp', { field: label })}
            disabled={disabled}
            compact={compact}
            onPress={() => step(1)}
          >
            <Plus className="size-4" aria-hidden="true" />
          </StepButton>
        </span>
      </div>
    </Field>
  );
}

interface StepButtonProps {
  label: string;
  disabled: boolean;
  compact: boolean;
  onPress: () => void;
  children: ReactNode;
}

function StepButton({ label, disabled, compact, onPress, children }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
      className={cn(
        'grid place-items-center rounded-md text-muted hover:bg-hover hover:text-text disabled:opacity-55',
        compact ? 'w-6' : 'w-9',
      )}
    >
      {children}
    </button>
  );
}

/** A price as it stands in a field: no sign, no rupee mark, no grouping to trip over while typing. */
export function priceText(price: Paise): string {
  return formatInr(price, { symbol: false }).replaceAll(',', '');
}
