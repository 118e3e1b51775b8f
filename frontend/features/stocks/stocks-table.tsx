'use client';

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Side } from '@/lib/api/types';
import { cn } from '@/lib/ui/cn';
import { COLUMNS, type Column, type StockRow, sortValue } from './stock-row';
import { CELL, HIDDEN_BELOW, ROW_HEIGHT, StocksTableRow } from './stocks-table-row';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, StockRow>();
const columns = helper.columns(
  COLUMNS.map((column) =>
    helper.accessor((row) => sortValue(column, row), {
      id: column,
      sortFn: sortFn_basic,
      sortUndefined: 'last',
      sortDescFirst: column !== 'symbol',
    }),
  ),
);

const OVERSCAN = 6;

interface StocksTableProps {
  rows: StockRow[];
  sorting: SortingState;
  onSortingChange: (sorting: SortingState) => void;
  onTrade: (symbol: string, side: Side) => void;
}

/** All rows in one table that scrolls with the page; only those near the view are in the document. */
export function StocksTable({ rows: data, sorting, onSortingChange, onTrade }: StocksTableProps) {
  const t = useTranslations('stocks');
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const table = useTable({
    features,
    columns,
    data,
    state: { sorting },
    enableSortingRemoval: false,
    onSortingChange: (next) => onSortingChange(typeof next === 'function' ? next(sorting) : next),
  });
  const { rows } = table.getRowModel();
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);

  useLayoutEffect(() => {
    const measure = () => setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  return (
    <table
      aria-label={t('title')}
      aria-rowcount={rows.length + 1}
      className="w-full table-fixed border-separate border-spacing-0 text-sm"
    >
      <colgroup>
        {(['symbol', 'path', 'price', 'change', 'volume', 'turnover', 'range'] as const).map(
          (column) => (
            <col key={column} className={cn(HIDDEN_BELOW[column], WIDTH[column])} />
          ),
        )}
        <col className="w-15 md:w-40" />
      </colgroup>
      <thead className="max-md:sr-only">
        <tr aria-rowindex={1}>
          {table.getFlatHeaders().map((header) => (
            <HeadCell
              key={header.id}
              column={header.id as Column}
              sorted={header.column.getIsSorted()}
              onSort={() => header.column.toggleSorting()}
            />
          ))}
          <th scope="col" className={cn(CELL, HEAD)}>
            <span className="sr-only">{t('trade')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap height={before} />
        {items.map(({ index }) => {
          const row = rows[index]?.original;
          return row ? (
            <StocksTableRow
              key={row.instrument.symbol}
              instrument={row.instrument}
              previousClose={row.quote?.previousClose}
              rowIndex={index + 2}
              onTrade={onTrade}
            />
          ) : null;
        })}
        <Gap height={after} />
      </tbody>
    </table>
  );
}

const HEAD =
  'sticky top-(--topbar) z-10 h-11 border-b border-line bg-surface align-middle font-medium';

interface HeadCellProps {
  column: Column;
  sorted: false | 'asc' | 'desc';
  onSort: () => void;
}

function HeadCell({ column, sorted, onSort }: HeadCellProps) {
  const t = useTranslations('stocks');
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown;
  const heading = (
    <th
      scope="col"
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      className={cn(CELL, HEAD, HIDDEN_BELOW[column], column !== 'symbol' && 'text-right')}
    >
      <button
        type="button"
        onClick={onSort}
        className={cn(
          'inline-flex items-center gap-1 align-middle text-xs text-faint hover:text-text',
          column !== 'symbol' && 'flex-row-reverse',
          sorted && 'text-text',
        )}
      >
        {t(`column.${column}`)}
        <Arrow className={cn('size-3.5', !sorted && 'opacity-0')} aria-hidden="true" />
      </button>
    </th>
  );
  return column === 'symbol' ? (
    <>
      {heading}
      <th scope="col" className={cn(CELL, HEAD, HIDDEN_BELOW.path, 'text-xs text-faint')}>
        {t('path')}
      </th>
    </>
  ) : (
    heading
  );
}

const WIDTH: Record<Column | 'path', string> = {
  symbol: '',
  path: 'w-20 md:w-24',
  price: 'w-26 md:w-32',
  change: 'w-28',
  volume: 'w-32',
  turnover: 'w-36',
  range: 'w-52',
};

function Gap({ height }: { height: number }) {
  return height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus.
    <tr aria-hidden="true">
      <td className="p-0" style={{ height }} />
    </tr>
  ) : null;
}
