'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Gtt } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { useMarket } from '@/lib/market/market-context';
import { type Outcome, Submission } from '@/lib/submission/submission';
import { useSubmission } from '@/lib/submission/use-submission';

/** Sends a change of one trigger; what it changed is read again. */
export function useGttChange<D>(send: (draft: D) => Promise<Gtt>, onDone: () => void) {
  const { id } = useMarket();
  const queries = useQueryClient();
  const [submission] = useState(() => new Submission<D, Gtt>(send));
  const settled = useCallback(
    (outcome: Outcome<D, Gtt>) => {
      queries.invalidateQueries({ queryKey: keys.gtts(id).slice(0, 3) });
      if (outcome.name === 'accepted') {
        onDone();
      }
    },
    [queries, id, onDone],
  );
  return useSubmission(submission, settled);
}
