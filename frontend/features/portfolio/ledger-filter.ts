import type { LedgerRow } from '@/lib/api/account-model';
import { type Paise, paise } from '@/lib/money/paise';

type JournalType = LedgerRow['type'];
export type LedgerAccount = LedgerRow['entries'][number]['account'];

export const JOURNAL_TYPES: readonly JournalType[] = [
  'OPENING',
  'BUY',
  'SELL',
  'SETTLEMENT',
  'NOTE',
  'CONVERSION',
  'AUCTION',
  'CORPORATE_ACTION',
  'RESET',
];

/** The chart of accounts, by what an account is. */
export const CHART_OF_ACCOUNTS = {
  assets: ['CASH', 'RECEIVABLE', 'HOLDINGS', 'UNSETTLED', 'INTRADAY', 'BROKER'],
  capital: ['CAPITAL'],
  income: ['REALISED_PNL', 'DIVIDENDS'],
  costs: [
    'BROKERAGE',
    'STT',
    'EXCHANGE_CHARGES',
    'SEBI_FEES',
    'STAMP_DUTY',
    'GST',
    'DP_CHARGES',
    'SQUARE_OFF_FEES',
    'AUCTION_PENALTY',
  ],
  outside: ['EXCHANGE'],
} as const satisfies Record<string, readonly LedgerAccount[]>;

export interface LedgerFilter {
  type: JournalType | '';
  account: LedgerAccount | '';
}

export const NO_LEDGER_FILTER: LedgerFilter = { type: '', account: '' };

export function passes(row: LedgerRow, { type, account }: LedgerFilter): boolean {
  return (
    (type === '' || row.type === type) &&
    (account === '' || row.entries.some((entry) => entry.account === account))
  );
}

/** What a journal did to the cash: above zero when money came in. */
export function cashEffect(row: LedgerRow): Paise {
  return paise(
    row.entries
      .filter(({ account }) => account === 'CASH')
      .reduce((sum, { debit, credit }) => sum + debit - credit, 0),
  );
}
