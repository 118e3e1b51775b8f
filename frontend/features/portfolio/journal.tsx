'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import type { LedgerEntry, LedgerRow } from '@/lib/api/account-model';
import { shortSymbol } from '@/lib/market/symbols';
import { formatQuantity } from '@/lib/money/format-inr';
import { total, ZERO } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';
import { cashEffect } from './ledger-filter';

/** One journal: what it did to the cash, and opened, the entries that balance and its hash. */
export function Journal({ row }: { row: LedgerRow }) {
  const t = useTranslations('portfolio');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const id = useId();
  const effect = cashEffect(row);
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="grid w-full grid-cols-[1fr_auto_auto] items-center gap-x-4 rounded-lg px-1 py-3 text-left hover:bg-hover"
      >
        <span className="min-w-0">
          <span className="block font-medium">
            <Narration row={row} />
          </span>
          <span className="figures block text-xs text-muted">
            {formatIst(row.at, 'full', locale)}
          </span>
        </span>
        <span className="text-right">
          {effect === ZERO ? (
            <span className="text-faint">—</span>
          ) : (
            <MoneyText amount={effect} signed className="block font-medium" />
          )}
          <span className="block text-xs text-muted">
            <span className="max-sm:sr-only">{t('balance')} </span>
            <MoneyText amount={row.balance} />
          </span>
        </span>
        <ChevronDown
          aria-hidden="true"
          className={cn('size-4 text-muted transition-transform', open && 'rotate-180')}
        />
      </button>
      {open && (
        <div id={id} className="mb-3 rounded-xl border border-line bg-sunken p-3">
          <Entries entries={row.entries} />
          <dl className="mt-3 grid gap-x-4 gap-y-1 border-t border-line pt-2 text-xs sm:grid-cols-[auto_1fr]">
            <dt className="text-muted">{t('journalNumber')}</dt>
            <dd className="break-all font-mono">{row.journalId}</dd>
            <dt className="text-muted">{t('hash')}</dt>
            <dd className="break-all font-mono">{row.hash}</dd>
          </dl>
        </div>
      )}
    </li>
  );
}

/** What a journal is about, worded here rather than in the server's English. */
function Narration({ row }: { row: LedgerRow }) {
  const t = useTranslations('portfolio');
  const moved = row.entries.find(({ account, shares }) => account !== 'EXCHANGE' && shares);
  const symbol = row.entries.find((entry) => entry.symbol !== null)?.symbol;
  if ((row.type === 'BUY' || row.type === 'SELL') && moved?.symbol && moved.shares) {
    return t(`journal.${row.type}`, {
      shares: formatQuantity(Math.abs(moved.shares)),
      symbol: shortSymbol(moved.symbol),
    });
  }
  return symbol
    ? `${t(`journalType.${row.type}`)} · ${shortSymbol(symbol)}`
    : t(`journalType.${row.type}`);
}

function Entries({ entries }: { entries: readonly LedgerEntry[] }) {
  const t = useTranslations('portfolio');
  return (
    <table className="figures w-full text-xs">
      <thead>
        <tr className="text-faint">
          <th scope="col" className="pb-1 text-left font-medium">
            {t('ledgerAccount')}
          </th>
          <th scope="col" className="w-24 pb-1 text-right font-medium md:w-36">
            {t('debit')}
          </th>
          <th scope="col" className="w-24 pb-1 text-right font-medium md:w-36">
            {t('credit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {numbered(entries).map(({ key, ...entry }) => (
          <tr key={key}>
            <td className="py-0.5">
              {t(`account.${entry.account}`)}
              {entry.symbol !== null && Boolean(entry.shares) && (
                <span className="text-muted">
                  {' · '}
                  {t('entryShares', {
                    shares: formatQuantity(entry.shares ?? 0),
                    symbol: shortSymbol(entry.symbol),
                  })}
                </span>
              )}
            </td>
            <td className="text-right">
              {entry.debit !== ZERO && <MoneyText amount={entry.debit} symbol={false} />}
            </td>
            <td className="text-right">
              {entry.credit !== ZERO && <MoneyText amount={entry.credit} symbol={false} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <td className="pt-1.5">{t('sum')}</td>
          <td className="pt-1.5 text-right">
            <MoneyText amount={total(entries.map(({ debit }) => debit))} symbol={false} />
          </td>
          <td className="pt-1.5 text-right">
            <MoneyText amount={total(entries.map(({ credit }) => credit))} symbol={false} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Two entries may say the same: each gets its place as its name. */
function numbered(entries: readonly LedgerEntry[]) {
  return entries.map((entry, place) => ({ ...entry, key: `${place} ${entry.account}` }));
}
