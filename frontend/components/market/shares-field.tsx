'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input } from '@/components/ui/input';
import { parseShares } from '@/lib/market/shares';

interface SharesFieldProps {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
  hint?: ReactNode;
  disabled?: boolean;
}

/** A whole number of shares; the arrow keys step it. */
export function SharesField({ id, label, text, onText, hint, disabled }: SharesFieldProps) {
  const t = useTranslations('market');
  const shares = parseShares(text);
  const bad = text.trim() !== '' && shares === undefined;
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      onText(String(Math.max(1, (shares ?? 0) + step)));
    }
  };
  return (
    <Field id={id} label={label} hint={hint} error={bad ? t('badShares') : ''}>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        disabled={disabled}
        aria-invalid={bad}
        aria-describedby={bad || hint ? `${id}-note` : undefined}
        onChange={(event) => onText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKey}
        className="figures text-base font-semibold md:text-base"
      />
    </Field>
  );
}
