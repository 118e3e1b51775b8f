'use client';

import { BookOpenText } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import type { LedgerEntry, LedgerRow } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchLedger } from '@/lib/api/portfolio';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, formatQuantity } from '@/lib/money/format-inr';
import { plus, ZERO } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';

/** Every journal of the account, newest first: two or more entries that balance. */
export function LedgerView() {
  const t = useTranslations('portfolio');
  const { id } = useMarket();
  const journals = usePages(keys.ledger(id), fetchLedger);
  return (
    <Panel aria-busy={journals.isPending}>
      <PagedList
        pages={journals}
        empty={
          <EmptyState
            icon={BookOpenText}
            title={t('ledgerEmptyTitle')}
            hint={t('ledgerEmptyHint')}
          />
        }
      >
        {(items) => (
          <ul>
            {items.map((row) => (
              <Journal key={row.journalId} row={row} />
            ))}
          </ul>
        )}
      </PagedList>
    </Panel>
  );
}

function Journal({ row }: { row: LedgerRow }) {
  const t = useTranslations('portfolio');
  const locale = useLocale();
  return (
    <li className="border-b border-line py-3.5 first:pt-0 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <p className="font-medium">
          <Narration row={row} />
        </p>
        <p className="figures text-xs text-muted">{formatIst(row.at, 'full', locale)}</p>
      </div>
      <table className="mt-2 w-full max-w-3xl text-xs">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('ledgerAccount')}</th>
            <th scope="col">{t('debit')}</th>
            <th scope="col">{t('credit')}</th>
          </tr>
        </thead>
        <tbody>
          {row.entries.map((entry) => (
            <Entry
              key={`${entry.account}-${entry.symbol}-${entry.debit}-${entry.credit}`}
              entry={entry}
            />
          ))}
          <tr className="text-muted">
            <td className="pt-1.5">{t('balance')}</td>
            <td colSpan={2} className="pt-1.5 text-right font-medium text-text">
              <MoneyText amount={row.balance} />
            </td>
          </tr>
        </tbody>
      </table>
    </li>
  );
}

/** What a journal is about, worded here rather than in the server's English. */
function Narration({ row }: { row: LedgerRow }) {
  const t = useTranslations('portfolio');
  const shares = row.entries.find(({ account }) => account === 'HOLDINGS');
  const cash = row.entries.find(({ account }) => account === 'CASH');
  if ((row.type === 'BUY' || row.type === 'SELL') && shares?.symbol && cash) {
    return t(`journal.${row.type}`, {
      shares: formatQuantity(Math.abs(shares.shares ?? 0)),
      symbol: shortSymbol(shares.symbol),
      amount: formatInr(plus(cash.debit, cash.credit)),
    });
  }
  return row.type === 'OPENING' || row.type === 'RESET' ? t(`journal.${row.type}`) : row.narration;
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const t = useTranslations('portfolio');
  return (
    <tr className="text-muted">
      <td className="py-0.5">
        {t(`account.${entry.account}`)}
        {entry.symbol !== null && Boolean(entry.shares) && (
          <span className="text-faint">
            {' · '}
            {t('entryShares', {
              shares: formatQuantity(entry.shares ?? 0),
              symbol: shortSymbol(entry.symbol),
            })}
          </span>
        )}
      </td>
      <td className="w-28 text-right md:w-40">
        {entry.debit !== ZERO && <MoneyText amount={entry.debit} symbol={false} />}
      </td>
      <td className="w-28 text-right md:w-40">
        {entry.credit !== ZERO && <MoneyText amount={entry.credit} symbol={false} />}
      </td>
    </tr>
  );
}
