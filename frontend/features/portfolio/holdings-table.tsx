'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChangeText } from '@/components/market/change-text';
import { MoneyText } from '@/components/market/money-text';
import { HeadCell, Table } from '@/components/ui/table';
import type { Portfolio } from '@/lib/api/account-model';
import { useSparklines } from '@/lib/market/use-sparklines';
import { formatPercent } from '@/lib/money/format-inr';
import { percentOf, total } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';
import { HoldingRow } from './holding-row';
import { type HoldingColumn, type HoldingSort, nextSort, sortHoldings } from './sort-holdings';

const COLUMNS = [
  { column: 'symbol', label: 'share', className: '' },
  { column: 'quantity', label: 'quantity', className: 'max-sm:hidden' },
  { column: 'averagePrice', label: 'average', className: 'max-md:hidden' },
  { column: 'price', label: 'price', className: '' },
  { column: 'dayChange', label: 'day', className: 'max-lg:hidden' },
  { column: 'marketValue', label: 'value', className: 'max-sm:hidden' },
  { column: 'pnl', label: 'pnl', className: '' },
  { column: 'weight', label: 'weight', className: 'max-lg:hidden' },
] as const satisfies readonly { column: HoldingColumn; label: string; className: string }[];

export function HoldingsTable({ portfolio }: { portfolio: Portfolio }) {
  const t = useTranslations('portfolio');
  const [sort, setSort] = useState<HoldingSort>({ column: 'marketValue', descending: true });
  const held = useMemo(() => portfolio.holdings.map(({ symbol }) => symbol), [portfolio.holdings]);
  const sparklines = useSparklines(held);
  const heaviest = Math.max(...portfolio.holdings.map(({ weight }) => weight));
  return (
    <Table aria-label={t('tab.holdings')}>
      <thead>
        <tr>
          {COLUMNS.map(({ column, label, className }) => (
            <SortHead
              key={column}
              column={column}
              label={t(label)}
              sort={sort}
              onSort={setSort}
              className={className}
            />
          ))}
          <td className="border-b border-line max-2xl:hidden" />
        </tr>
      </thead>
      <tbody>
        {sortHoldings(portfolio.holdings, sort).map((holding) => (
          <HoldingRow
            key={holding.symbol}
            holding={holding}
            points={sparklines[holding.symbol] ?? []}
            heaviest={heaviest}
          />
        ))}
      </tbody>
      <Totals portfolio={portfolio} />
    </Table>
  );
}

function Totals({ portfolio }: { portfolio: Portfolio }) {
  const t = useTranslations('portfolio');
  const { marketValue, holdings } = portfolio;
  const pnl = total(holdings.map((holding) => holding.pnl));
  const invested = total(holdings.map((holding) => holding.invested));
  const day = holdings.reduce((sum, { dayChange }) => sum + dayChange, 0);
  return (
    <tfoot>
      <tr className="border-t border-line-strong font-semibold">
        <th scope="row" className="py-3 text-left">
          {t('total')}
        </th>
        <td className="max-sm:hidden" />
        <td className="max-md:hidden" />
        <td />
        <td className="px-2 text-right max-lg:hidden">
          <ChangeText percent={(day / (marketValue - day || 1)) * 100} />
        </td>
        <td className="px-2 text-right max-sm:hidden">
          <MoneyText amount={marketValue} symbol={false} />
        </td>
        <td className="px-2 text-right max-lg:pr-0">
          <MoneyText amount={pnl} symbol={false} signed className="block" />
          <ChangeText percent={percentOf(pnl, invested)} className="text-xs" />
        </td>
        <td className="figures px-2 text-right max-2xl:pr-0 max-lg:hidden">
          {formatPercent(100, { plus: false })}
        </td>
        <td className="max-2xl:hidden" />
      </tr>
    </tfoot>
  );
}

interface SortHeadProps {
  column: HoldingColumn;
  label: string;
  sort: HoldingSort;
  onSort: (sort: HoldingSort) => void;
  className: string;
}

function SortHead({ column, label, sort, onSort, className }: SortHeadProps) {
  const t = useTranslations('portfolio');
  const sorted = sort.column === column;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <HeadCell
      numeric={column !== 'symbol'}
      className={className}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        aria-label={t('sortBy', { column: label })}
        onClick={() => onSort(nextSort(sort, column))}
        className={cn(
          'inline-flex items-center gap-1 rounded hover:text-text',
          sorted && 'text-text',
        )}
      >
        {label}
        {sorted && <Arrow className="size-3" aria-hidden="true" />}
      </button>
    </HeadCell>
  );
}
