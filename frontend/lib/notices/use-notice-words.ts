'use client';

import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { englishMessages } from '@/lib/i18n/messages';
import { useReasonText } from '@/lib/i18n/use-problem-text';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, formatQuantity } from '@/lib/money/format-inr';
import { paiseFromRupees } from '@/lib/money/paise';
import type { Notice } from './notice';

type NoticeCode = keyof typeof englishMessages.notices.said;
type Wording = (code: NoticeCode, figures: Record<string, string>) => string;

/**
 * A notice in the reader's words, by its code. The server's English sentence has more figures: an
 * English reader gets that one.
 */
export function useNoticeWords(): (notice: Notice) => string {
  const t = useTranslations('notices.said');
  const locale = useLocale();
  const reasonOf = useReasonText();
  return useCallback(
    ({ code, detail, figures }) => {
      const known = Object.hasOwn(englishMessages.notices.said, code);
      if (!known || (locale === 'en' && detail !== '')) {
        return detail || code;
      }
      const words: Record<string, string> = {};
      for (const [name, figure] of Object.entries(figures)) {
        if (name === 'reason') {
          words[name] = reasonOf(String(figure), null);
        } else if (name === 'symbol') {
          words[name] = shortSymbol(String(figure));
        } else {
          const number = Number(figure);
          words[name] =
            name === 'price' ? formatInr(paiseFromRupees(number)) : formatQuantity(number);
        }
      }
      return (t as unknown as Wording)(code as NoticeCode, words);
    },
    [t, locale, reasonOf],
  );
}

/** The page on which more can be read about a notice. */
export function noticePath({ code }: Notice): string {
  switch (code) {
    case 'CONTRACT_NOTE':
      return '/portfolio?view=notes';
    case 'SQUARED_OFF':
    case 'SQUARED_OFF_IN_PART':
    case 'NOT_SQUARED_OFF':
      return '/portfolio?view=positions';
    case 'SHORT_DELIVERY':
    case 'DIVIDEND':
      return '/portfolio?view=ledger';
    case 'SETTLED':
    case 'CONVERTED_TO_DELIVERY':
    case 'SPLIT':
    case 'BONUS':
    case 'RENAME':
      return '/portfolio';
    default:
      return '/orders';
  }
}
