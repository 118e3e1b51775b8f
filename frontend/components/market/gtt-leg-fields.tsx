'use client';

import { useTranslations } from 'use-intl';
import { formatPercent } from '@/lib/money/format-inr';
import { minus, type Paise, parseRupees, percentOf } from '@/lib/money/paise';
import { PriceField } from './price-field';

interface GttLegFieldsProps {
  id: string;
  /** What the leg is for; absent where there is only one. */
  name: string | undefined;
  trigger: string;
  price: string;
  onChange: (changes: { trigger?: string; price?: string }) => void;
  tick: Paise | undefined;
  lastPrice: Paise | undefined;
  disabled: boolean;
}

/** One leg of a trigger: when it fires, and the limit of the order it then places. */
export function GttLegFields({
  id,
  name,
  trigger,
  price,
  onChange,
  tick,
  lastPrice,
  disabled,
}: GttLegFieldsProps) {
  const t = useTranslations('market');
  const at = parseRupees(trigger);
  const away =
    at && lastPrice ? formatPercent(percentOf(minus(at, lastPrice), lastPrice)) : undefined;
  return (
    <fieldset className="flex flex-col gap-2">
      {name && <legend className="mb-1.5 text-xs font-semibold">{name}</legend>}
      <div className="grid grid-cols-2 gap-2">
        <PriceField
          id={`${id}-trigger`}
          label={t('trigger')}
          text={trigger}
          onText={(text) => onChange({ trigger: text })}
          tick={tick}
          start={lastPrice}
          hint={away && t('fromLast', { percent: away })}
          disabled={disabled}
          compact
        />
        <PriceField
          id={`${id}-price`}
          label={t('limit')}
          text={price}
          onText={(text) => onChange({ price: text })}
          tick={tick}
          start={at ?? lastPrice}
          disabled={disabled}
          compact
        />
      </div>
    </fieldset>
  );
}
