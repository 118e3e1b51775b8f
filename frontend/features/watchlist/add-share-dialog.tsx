'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { keys } from '@/lib/api/keys';
import { searchInstruments } from '@/lib/api/market';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol } from '@/lib/market/symbols';

interface AddShareDialogProps {
  listed: readonly string[];
  onClose: () => void;
  onAdd: (symbol: string) => void;
}

export default function AddShareDialog({ listed, onClose, onAdd }: AddShareDialogProps) {
  const t = useTranslations('dashboard');
  const textOf = useProblemText();
  const { id } = useMarket();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const found = useQuery({
    queryKey: [...keys.market(id), 'search', asked],
    queryFn: ({ signal }) => searchInstruments(asked, signal),
    enabled: asked !== '',
    placeholderData: (previous) => previous,
  });
  const shares = asked === '' ? [] : (found.data?.slice(0, 12) ?? []);
  return (
    <Dialog open onClose={onClose} title={t('watchAdd')} shape="sheet">
      <Input
        type="search"
        aria-label={t('watchAddHint')}
        placeholder={t('watchAddHint')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="mt-3 min-h-64" aria-live="polite">
        {found.isError && <p className="py-6 text-center text-loss">{textOf(found.error)}</p>}
        {found.isSuccess && asked !== '' && shares.length === 0 && (
          <p className="py-6 text-center text-muted">{t('watchNoMatch')}</p>
        )}
        <ul>
          {shares.map(({ symbol, name }) => {
            const known = listed.includes(symbol);
            return (
              <li key={symbol}>
                <button
                  type="button"
                  disabled={known}
                  onClick={() => onAdd(symbol)}
                  className="flex w-full items-center gap-3 rounded-lg px-2 py-2 text-left hover:bg-hover disabled:cursor-default"
                >
                  <span className="min-w-0 grow">
                    <span className="block font-semibold">{shortSymbol(symbol)}</span>
                    <span className="block truncate text-xs text-muted">{name}</span>
                  </span>
                  {known ? (
                    <span className="text-xs text-faint">{t('watchAlready')}</span>
                  ) : (
                    <Plus className="size-4 text-muted" aria-hidden="true" />
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
