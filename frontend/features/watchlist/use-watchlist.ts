'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchWatchlists, saveWatchlist } from '@/lib/api/account';
import { keys } from '@/lib/api/keys';
import type { Watchlist } from '@/lib/api/model';

/** The trader's list, and a way to save it that shows the change at once and takes it back if refused. */
export function useWatchlist() {
  const queries = useQueryClient();
  const lists = useQuery({
    queryKey: keys.watchlists,
    queryFn: fetchWatchlists,
    staleTime: 60_000,
  });
  const list = lists.data?.[0];

  const save = useMutation({
    mutationFn: ({ id, name, symbols }: Watchlist) => saveWatchlist(id, name, symbols),
    onMutate: async (changed) => {
      await queries.cancelQueries({ queryKey: keys.watchlists });
      const before = queries.getQueryData<Watchlist[]>(keys.watchlists);
      queries.setQueryData<Watchlist[]>(keys.watchlists, (known) =>
        known?.map((one) => (one.id === changed.id ? changed : one)),
      );
      return { before };
    },
    onError: (_error, _changed, context) => {
      queries.setQueryData(keys.watchlists, context?.before);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.watchlists }),
  });

  const setSymbols = (symbols: string[], onError: (error: unknown) => void) => {
    if (list) {
      save.mutate({ ...list, symbols }, { onError });
    }
  };
  return { lists, list, setSymbols };
}
