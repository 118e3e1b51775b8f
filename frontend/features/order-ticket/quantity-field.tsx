'use client';

import { ArrowLeftRight, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/input';
import { groupIndian } from '@/lib/money/format-inr';
import type { useQuantity } from './use-quantity';

const PARTS = [25, 50, 75, 100] as const;

interface QuantityFieldProps {
  id: string;
  quantity: ReturnType<typeof useQuantity>;
  /** The shares that a part of what cash or holding allow comes to. */
  partOf: (percent: number) => number;
  most: number | undefined;
  error?: string | undefined;
  disabled: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function QuantityField({
  id,
  quantity,
  partOf,
  most,
  error,
  disabled,
  inputRef,
}: QuantityFieldProps) {
  const t = useTranslations('ticket');
  const { unit, text, shares } = quantity;
  const invalid = text.trim() !== '' && shares === undefined;
  const bad = t(unit === 'shares' ? 'badQuantity' : 'badAmount');
  const note = invalid ? bad : error;
  const hint =
    unit === 'rupees' && shares ? t('comesTo', { shares: groupIndian(`${shares}`) }) : '';
  return (
    <div className="flex flex-col gap-2">
      <Field
        id={id}
        label={unit === 'shares' ? t('quantity') : t('amount')}
        aside={
          most === undefined ? null : (
            <span className="figures text-faint">
              {t('most', { most: groupIndian(`${most}`) })}
            </span>
          )
        }
        hint={hint}
        error={note}
      >
        <div className="flex items-stretch gap-1.5">
          <Button
            className="h-11 w-11 px-0"
            disabled={disabled}
            aria-label={t(unit === 'shares' ? 'fewer' : 'lessMoney')}
            onClick={() => quantity.step(-1)}
          >
            <Minus aria-hidden="true" />
          </Button>
          <div className="relative min-w-0 grow">
            <Input
              ref={inputRef}
              id={id}
              inputMode={unit === 'shares' ? 'numeric' : 'decimal'}
              autoComplete="off"
              enterKeyHint="done"
              value={text}
              disabled={disabled}
              aria-invalid={Boolean(note)}
              aria-describedby={note || hint ? `${id}-note` : undefined}
              onChange={(event) => quantity.setText(event.target.value)}
              onFocus={(event) => event.target.select()}
              className="figures pr-24 text-base font-semibold md:text-base"
            />
            <button
              type="button"
              disabled={disabled}
              onClick={quantity.toggleUnit}
              aria-label={t(unit === 'shares' ? 'byRupees' : 'byShares')}
              className="absolute inset-y-1 right-1 flex items-center gap-1.5 rounded-md px-2 text-xs font-medium text-muted hover:bg-hover hover:text-text"
            >
              {t(unit === 'shares' ? 'sharesUnit' : 'rupeesUnit')}
              <ArrowLeftRight className="size-3" aria-hidden="true" />
            </button>
          </div>
          <Button
            className="h-11 w-11 px-0"
            disabled={disabled}
            aria-label={t(unit === 'shares' ? 'more' : 'moreMoney')}
            onClick={() => quantity.step(1)}
          >
            <Plus aria-hidden="true" />
          </Button>
        </div>
      </Field>
      <fieldset aria-label={t('parts')} className="grid grid-cols-4 gap-1.5">
        {PARTS.map((percent) => {
          const part = partOf(percent);
          return (
            <Button
              key={percent}
              size="sm"
              className="figures h-7 px-0"
              disabled={disabled || part === 0}
              aria-label={t('part', { percent: String(percent), shares: groupIndian(`${part}`) })}
              onClick={() => quantity.setShares(part)}
            >
              {`${percent}%`}
            </Button>
          );
        })}
      </fieldset>
    </div>
  );
}
