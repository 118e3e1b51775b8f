'use client';

import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { englishMessages } from '@/lib/i18n/messages';
import { useReasonText } from '@/lib/i18n/use-problem-text';
import { notePath } from '@/lib/market/paths';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, formatQuantity } from '@/lib/money/format-inr';
import { paiseFromRupees } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';
import type { Notice } from './notice';

type NoticeCode = keyof typeof englishMessages.notices.said;
type Wording = (code: NoticeCode, figures: Record<string, string>) => string;

const MONEY = new Set([
  'fee',
  'debit',
  'charges',
  'difference',
  'netObligation',
  'perShare',
  'amount',
  'price',
]);
const DAYS = new Set(['date', 'exDate']);
const SYMBOLS = new Set(['symbol', 'newSymbol']);

/** A notice in the reader's words, by its code; the server's sentence where none are known. */
export function useNoticeWords(): (notice: Notice) => string {
  const t = useTranslations('notices.said');
  const locale = useLocale();
  const reasonOf = useReasonText();
  return useCallback(
    ({ code, detail, figures }) => {
      if (!Object.hasOwn(englishMessages.notices.said, code)) {
        return detail || code;
      }
      const words: Record<string, string> = {};
      for (const [name, figure] of Object.entries(figures)) {
        if (name === 'reason') {
          words[name] = reasonOf(String(figure), null);
        } else if (typeof figure === 'number') {
          words[name] = MONEY.has(name)
            ? formatInr(paiseFromRupees(figure))
            : formatQuantity(figure);
        } else if (DAYS.has(name)) {
          words[name] = formatIst(String(figure), 'date', locale);
        } else {
          words[name] = SYMBOLS.has(name) ? shortSymbol(String(figure)) : String(figure);
        }
      }
      return (t as unknown as Wording)(code as NoticeCode, words);
    },
    [t, locale, reasonOf],
  );
}

/** The page on which more can be read about a notice. */
export function noticePath({ code, figures }: Notice): string {
  switch (code) {
    case 'CONTRACT_NOTE':
      return notePath(String(figures.date));
    case 'SQUARED_OFF':
      return '/portfolio?view=positions';
    case 'SHORT_DELIVERY':
    case 'DIVIDEND':
    case 'ACCOUNT_HALTED':
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
