'use client';

import type { SortingState } from '@tanstack/react-table';
import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { StockFilter } from './filter-stocks';
import { COLUMNS, type Column } from './stock-row';

export interface ListView extends StockFilter {
  sorting: SortingState;
}

const DEFAULT_SORT = '-turnover';

/** Filter and order of the list, kept in the address too, so that going back finds them again. */
export function useListView() {
  const params = useSearchParams();
  const [view, setView] = useState(() => readView(params));
  const change = useCallback(
    (next: Partial<ListView>) => setView((last) => ({ ...last, ...next })),
    [],
  );

  useEffect(() => {
    const query = writeView(view);
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
  }, [view]);

  return { view, change };
}

export function readView(params: URLSearchParams): ListView {
  const sort = params.get('sort') ?? DEFAULT_SORT;
  const id = sort.replace(/^-/, '');
  const known = COLUMNS.includes(id as Column);
  return {
    query: params.get('q') ?? '',
    index: params.get('index') ?? '',
    sector: params.get('sector') ?? '',
    exchange: params.get('exchange') ?? '',
    sorting: known
      ? [{ id, desc: sort.startsWith('-') }]
      : [{ id: DEFAULT_SORT.slice(1), desc: true }],
  };
}

export function writeView({ query, index, sector, exchange, sorting }: ListView): string {
  const sort = sorting[0] ? `${sorting[0].desc ? '-' : ''}${sorting[0].id}` : DEFAULT_SORT;
  const params = new URLSearchParams();
  const parts = { q: query, index, sector, exchange, sort: sort === DEFAULT_SORT ? '' : sort };
  for (const [name, value] of Object.entries(parts)) {
    if (value !== '') {
      params.set(name, value);
    }
  }
  return params.toString();
}
