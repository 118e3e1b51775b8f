'use client';

import { useTranslations } from 'use-intl';
import { PriceField } from '@/components/market/price-field';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import type { Validity } from '@/lib/api/types';
import { formatInr } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { hasLimit, hasTrigger, MOST_MINUTES, type OrderForm, readMinutes } from './draft';
import type { Place } from './warnings';

interface OrderFieldsProps {
  id: string;
  form: OrderForm;
  onChange: (changes: Partial<OrderForm>) => void;
  facts: {
    tick: Paise | undefined;
    lastPrice: Paise | undefined;
    lowerBand: Paise | null;
    upperBand: Paise | null;
    afterMarket: boolean;
  };
  words: Partial<Record<Place, string>>;
  disabled: boolean;
}

/** Trigger, limit and validity: what the order's type asks for. */
export function OrderFields({ id, form, onChange, facts, words, disabled }: OrderFieldsProps) {
  const t = useTranslations('ticket');
  const { tick, lastPrice, lowerBand, upperBand } = facts;
  const band =
    lowerBand === null || upperBand === null
      ? undefined
      : {
          lower: formatInr(lowerBand, { symbol: false }),
          upper: formatInr(upperBand, { symbol: false }),
        };
  return (
    <>
      {hasTrigger(form.type) && (
        <PriceField
          id={`${id}-trigger`}
          label={t('trigger')}
          text={form.trigger}
          onText={(trigger) => onChange({ trigger })}
          tick={tick}
          start={lastPrice}
          error={words.trigger}
          disabled={disabled}
        />
      )}
      {hasLimit(form.type) && (
        <PriceField
          id={`${id}-price`}
          label={t('limit')}
          text={form.price}
          onText={(price) => onChange({ price })}
          tick={tick}
          start={lastPrice}
          aside={
            tick !== undefined && (
              <span className="figures text-faint">
                {band
                  ? t('tickAndBand', { tick: formatInr(tick, { symbol: false }), ...band })
                  : t('tick', { tick: formatInr(tick, { symbol: false }) })}
              </span>
            )
          }
          error={words.price}
          disabled={disabled}
        />
      )}
      <ValidityField
        id={`${id}-minutes`}
        form={form}
        onChange={onChange}
        afterMarket={facts.afterMarket}
        error={words.validity}
        disabled={disabled}
      />
    </>
  );
}

interface ValidityFieldProps {
  id: string;
  form: OrderForm;
  onChange: (changes: Partial<OrderForm>) => void;
  afterMarket: boolean;
  error: string | undefined;
  disabled: boolean;
}

function ValidityField({ id, form, onChange, afterMarket, error, disabled }: ValidityFieldProps) {
  const t = useTranslations('ticket');
  const choices: readonly Validity[] = afterMarket ? ['DAY', 'IOC'] : ['DAY', 'IOC', 'TTL'];
  const malformed = form.validity === 'TTL' && readMinutes(form.minutes) === undefined;
  const note = malformed ? t('badMinutes', { most: String(MOST_MINUTES) }) : error;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-auto text-xs font-medium text-muted">{t('validity')}</span>
        <Segmented
          label={t('validity')}
          value={form.validity}
          onChange={(validity) => onChange({ validity })}
          options={choices.map((value) => ({ value, label: t(`validityName.${value}`) }))}
          disabled={disabled}
        />
        {form.validity === 'TTL' && (
          <Input
            id={id}
            aria-label={t('minutes')}
            aria-invalid={malformed}
            aria-describedby={note ? `${id}-note` : undefined}
            inputMode="numeric"
            autoComplete="off"
            value={form.minutes}
            disabled={disabled}
            onChange={(event) => onChange({ minutes: event.target.value })}
            onFocus={(event) => event.target.select()}
            className="figures h-9 w-16 text-center"
          />
        )}
      </div>
      {note ? (
        <p id={`${id}-note`} role="alert" className="text-xs text-loss">
          {note}
        </p>
      ) : (
        form.validity !== 'DAY' && (
          <p className="text-xs text-faint">{t(`validityHint.${form.validity}`)}</p>
        )
      )}
    </div>
  );
}
