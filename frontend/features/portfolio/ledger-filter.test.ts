import { describe, expect, it } from 'vitest';
import type { LedgerEntry, LedgerRow } from '@/lib/api/account-model';
import { paise } from '@/lib/money/paise';
import messages from '@/messages/en';
import {
  CHART_OF_ACCOUNTS,
  cashEffect,
  JOURNAL_TYPES,
  type LedgerFilter,
  NO_LEDGER_FILTER,
  passes,
} from './ledger-filter';

const entry = (account: LedgerEntry['account'], debit: number, credit: number): LedgerEntry => ({
  account,
  debit: paise(debit),
  credit: paise(credit),
  symbol: null,
  shares: null,
});

const BUY = {
  type: 'BUY',
  entries: [entry('HOLDINGS', 1302500, 0), entry('STT', 1300, 0), entry('CASH', 0, 1303800)],
} as LedgerRow;

describe('the ledger', () => {
  it('filters by type and by account', () => {
    const shown = (filter: Partial<LedgerFilter>) =>
      passes(BUY, { ...NO_LEDGER_FILTER, ...filter });
    expect(shown({})).toBe(true);
    expect(shown({ type: 'BUY' })).toBe(true);
    expect(shown({ type: 'SELL' })).toBe(false);
    expect(shown({ account: 'STT' })).toBe(true);
    expect(shown({ account: 'GST' })).toBe(false);
    expect(shown({ type: 'SELL', account: 'STT' })).toBe(false);
  });

  it('says what a journal did to the cash', () => {
    expect(cashEffect(BUY)).toBe(-1303800);
    expect(cashEffect({ ...BUY, entries: [entry('CASH', 25000, 0)] })).toBe(25000);
    expect(cashEffect({ ...BUY, entries: [] })).toBe(0);
  });

  it('has every account and every kind of journal in its lists', () => {
    const listed = Object.values(CHART_OF_ACCOUNTS).flat().sort();
    expect(listed).toEqual(Object.keys(messages.portfolio.account).sort());
    expect([...JOURNAL_TYPES].sort()).toEqual(Object.keys(messages.portfolio.journalType).sort());
  });
});
