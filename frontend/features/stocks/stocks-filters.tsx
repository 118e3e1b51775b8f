'use client';

import { Search, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { Instrument } from '@/lib/api/model';
import { stockPath } from '@/lib/market/symbols';
import { indicesOf, NO_FILTER, sectorsOf } from './filter-stocks';
import { COLUMNS } from './stock-row';
import type { ListView } from './use-list-view';

interface StocksFiltersProps {
  instruments: readonly Instrument[];
  view: ListView;
  onChange: (next: Partial<ListView>) => void;
}

export function StocksFilters({ instruments, view, onChange }: StocksFiltersProps) {
  const t = useTranslations('stocks');
  const indices = useMemo(() => indicesOf(instruments), [instruments]);
  const sectors = useMemo(() => sectorsOf(instruments), [instruments]);
  const chosen = indices.find(({ code }) => code === view.index);
  const sort = view.sorting[0];
  const filtered = view.query + view.index + view.sector + view.exchange !== '';
  return (
    <search className="grid grid-cols-2 items-center gap-2 md:flex md:flex-wrap">
      <div className="relative max-md:col-span-2 md:w-72">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute left-3 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          type="search"
          aria-label={t('searchLabel')}
          placeholder={t('searchHint')}
          value={view.query}
          onChange={(event) => onChange({ query: event.target.value })}
          className="h-10 pl-9"
        />
      </div>
      <Select
        label={t('index')}
        value={view.index}
        onValue={(index) => onChange({ index })}
        className="md:w-44"
        options={[
          { value: '', label: t('anyIndex') },
          ...indices.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Select
        label={t('sector')}
        value={view.sector}
        onValue={(sector) => onChange({ sector })}
        className="md:w-52"
        options={[
          { value: '', label: t('anySector') },
          ...sectors.map((sector) => ({ value: sector, label: sector })),
        ]}
      />
      <Segmented
        label={t('exchange')}
        value={view.exchange}
        onChange={(exchange) => onChange({ exchange })}
        className="max-md:hidden"
        options={[
          { value: '', label: t('anyExchange') },
          { value: 'NSE', label: 'NSE' },
          { value: 'BSE', label: 'BSE' },
        ]}
      />
      <Select
        label={t('exchange')}
        value={view.exchange}
        onValue={(exchange) => onChange({ exchange })}
        className="md:hidden"
        options={[
          { value: '', label: t('anyExchangeLong') },
          { value: 'NSE', label: 'NSE' },
          { value: 'BSE', label: 'BSE' },
        ]}
      />
      <Select
        label={t('sort')}
        value={sort ? `${sort.desc ? '-' : ''}${sort.id}` : ''}
        onValue={(value) =>
          onChange({ sorting: [{ id: value.replace(/^-/, ''), desc: value.startsWith('-') }] })
        }
        className="md:hidden"
        options={COLUMNS.flatMap((column) => [
          { value: `-${column}`, label: `${t(`column.${column}`)} ↓` },
          { value: column, label: `${t(`column.${column}`)} ↑` },
        ])}
      />
      {chosen && (
        <ButtonLink
          size="sm"
          variant="ghost"
          className="max-md:hidden"
          href={stockPath(chosen.symbol)}
        >
          {t('indexPage', { name: chosen.name })}
        </ButtonLink>
      )}
      {filtered && (
        <Button
          size="sm"
          variant="ghost"
          className="max-md:col-span-2"
          onClick={() => onChange(NO_FILTER)}
        >
          <X aria-hidden="true" />
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
