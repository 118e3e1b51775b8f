'use client';

import { ListPlus, Pencil, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { toastError } from '@/components/ui/toast';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { shortSymbol } from '@/lib/market/symbols';
import { useSparklines } from '@/lib/market/use-sparklines';
import { moved } from './reorder';
import { useWatchlist } from './use-watchlist';
import { WatchlistRow } from './watchlist-row';

const AddShareDialog = dynamic(() => import('./add-share-dialog'), { ssr: false });

const NONE: string[] = [];

export function WatchlistPanel({ className }: { className?: string }) {
  const t = useTranslations('dashboard');
  const textOf = useProblemText();
  const { lists, list, setSymbols } = useWatchlist();
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const symbols = list?.symbols ?? NONE;
  const sparklines = useSparklines(symbols);

  const save = (next: string[]) =>
    setSymbols(next, (error) => toastError(t('watchSaveFailed'), textOf(error)));
  const move = (from: number, to: number) => {
    save(moved(symbols, from, to));
    const symbol = symbols[from];
    if (symbol !== undefined && to >= 0 && to < symbols.length) {
      setAnnouncement(t('watchMoved', { symbol: shortSymbol(symbol), place: String(to + 1) }));
    }
  };

  const tools = list && (
    <div className="flex items-center gap-1">
      {symbols.length > 0 && (
        <Button
          size="sm"
          variant="ghost"
          aria-pressed={editing}
          aria-label={editing ? t('watchDone') : t('watchEdit')}
          onClick={() => setEditing(!editing)}
        >
          {editing ? t('watchDone') : <Pencil aria-hidden="true" />}
        </Button>
      )}
      <Button size="sm" variant="ghost" aria-label={t('watchAdd')} onClick={() => setAdding(true)}>
        <Plus aria-hidden="true" />
      </Button>
    </div>
  );

  return (
    <Panel
      aria-labelledby="watchlist-title"
      aria-busy={lists.isPending}
      {...(className ? { className } : {})}
    >
      <PanelHeader id="watchlist-title" title={t('watchlist')} aside={tools} />
      {lists.isPending && <SkeletonRows rows={6} className="h-11" />}
      {lists.isError && <ErrorState error={lists.error} onRetry={() => lists.refetch()} />}
      {list && symbols.length === 0 && (
        <EmptyState
          icon={ListPlus}
          title={t('watchEmptyTitle')}
          hint={t('watchEmptyHint')}
          action={<Button onClick={() => setAdding(true)}>{t('watchAdd')}</Button>}
        />
      )}
      {symbols.length > 0 && (
        <ol className="-mx-2 max-h-[27rem] overflow-y-auto">
          {symbols.map((symbol, place) => (
            <WatchlistRow
              key={symbol}
              symbol={symbol}
              place={place}
              count={symbols.length}
              points={sparklines[symbol]}
              editing={editing}
              onMove={move}
              onRemove={() => save(symbols.filter((one) => one !== symbol))}
            />
          ))}
        </ol>
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {adding && (
        <AddShareDialog
          listed={symbols}
          onClose={() => setAdding(false)}
          onAdd={(symbol) => save([...symbols, symbol])}
        />
      )}
    </Panel>
  );
}
