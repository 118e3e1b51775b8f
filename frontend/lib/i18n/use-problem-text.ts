'use client';

import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Warning } from '@/lib/api/account-model';
import { isProblem, Problem } from '@/lib/api/problem';
import { englishMessages } from './messages';
import { figuresFor } from './problem-figures';

type ProblemCode = keyof typeof englishMessages.problems;
type ReasonCode = keyof typeof englishMessages.reasons;

/** Each code has placeholders of its own, which {@link figuresFor} fills before the words are asked for. */
type Wording = (code: ProblemCode, figures: Record<string, string>) => string;

/** Words an error by its `code` in the reader's language; the server's `detail` where none are known. */
export function useProblemText(): (error: unknown) => string {
  const problems = useTranslations('problems');
  const reasons = useTranslations('reasons');
  const locale = useLocale();
  return useCallback(
    (error: unknown) => {
      if (!isProblem(error)) {
        return problems('UNEXPECTED');
      }
      const { code } = error;
      const figures = figuresFor(error, locale);
      if (isProblemCode(code) && figures) {
        return (problems as unknown as Wording)(code, figures);
      }
      // A sentence that lacks its figures still has a short form in every language.
      return isRefusal(code) ? reasons(code) : error.detail || problems('UNEXPECTED');
    },
    [problems, reasons, locale],
  );
}

/** Words for what a preview warns of: the same sentences as for a refusal, with the same figures. */
export function useWarningText(): (warning: Warning) => string {
  const textOf = useProblemText();
  return useCallback(
    ({ code, detail, figures }) => textOf(new Problem({ ...figures, status: 422, code, detail })),
    [textOf],
  );
}

/** Words for a refusal kept on an order: there is a code and perhaps a sentence, but no figures. */
export function useReasonText(): (code: string | null, detail: string | null) => string {
  const reasons = useTranslations('reasons');
  return useCallback(
    (code, detail) => (code !== null && isRefusal(code) ? reasons(code) : (detail ?? code ?? '')),
    [reasons],
  );
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(englishMessages.problems, code);
}

/** Whether a code is one of the reasons for which an order is refused. */
export function isRefusal(code: string): code is ReasonCode {
  return Object.hasOwn(englishMessages.reasons, code);
}
