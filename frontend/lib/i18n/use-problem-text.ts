'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem, type Problem } from '@/lib/api/problem';
import { formatInr } from '@/lib/money/format-inr';
import { paiseFromRupees } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';
import { englishMessages } from './messages';

type Wording = (code: KnownCode, figures: Record<string, string>) => string;

type KnownCode = keyof typeof englishMessages.problems;

const PLACEHOLDER = /\{(\w+)\}/g;
/** Figures of a problem that are rupees; the others are written as they are. */
const MONEY = new Set(['price', 'lower', 'upper', 'lowerBand', 'upperBand', 'tickSize']);

/** Figures of a problem that are instants. */
const TIMES = new Set(['opensAt']);

/** Words an error by its `code` in the reader's language; the server's `detail` where none are known. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('problems');
  return useCallback(
    (error: unknown) => {
      if (!isProblem(error)) {
        return t('UNEXPECTED');
      }
      if (isKnown(error.code)) {
        const words = englishMessages.problems[error.code];
        const values = figuresFor(words, error);
        if (values) {
          // Each code has its own placeholders, which figuresFor has just checked.
          return (t as unknown as Wording)(error.code, values);
        }
      }
      return error.detail || t('UNEXPECTED');
    },
    [t],
  );
}

/** Words for a refusal kept on an order: there is a code and perhaps a sentence, but no figures. */
export function useReasonText(): (code: string | null, detail: string | null) => string {
  const t = useTranslations('reasons');
  return useCallback(
    (code, detail) => {
      if (code !== null && code in englishMessages.reasons) {
        return t(code as keyof typeof englishMessages.reasons);
      }
      return detail ?? code ?? '';
    },
    [t],
  );
}

function isKnown(code: string): code is KnownCode {
  return Object.hasOwn(englishMessages.problems, code);
}

/** The figures the sentence needs, in words; undefined when the problem does not carry all of them. */
function figuresFor(words: string, problem: Problem): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [, name = ''] of words.matchAll(PLACEHOLDER)) {
    const text = name === 'seconds' ? problem.retryAfterSeconds : problem.figures[name];
    if (text === undefined || text === null) {
      return undefined;
    }
    values[name] = inWords(name, text, problem.code);
  }
  return values;
}

function inWords(name: string, value: unknown, code: string): string {
  const isMoney = MONEY.has(name) || code === 'INSUFFICIENT_FUNDS';
  if (typeof value === 'number' && isMoney) {
    return formatInr(paiseFromRupees(value));
  }
  if (typeof value === 'string' && TIMES.has(name)) {
    return formatIst(value, 'dateTime');
  }
  return String(value);
}
