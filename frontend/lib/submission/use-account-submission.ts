'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { keys } from '@/lib/api/keys';
import { useMarket } from '@/lib/market/market-context';
import { type Outcome, Submission } from './submission';
import { useSubmission } from './use-submission';

/**
 * Sends a change of the account from a dialog. Nothing on the page changes before the server has
 * answered; then everything of the account is read again.
 */
export function useAccountSubmission<D, A>(
  send: (draft: D, key: string) => Promise<A>,
  onDone: (answer: A) => void,
) {
  const { id } = useMarket();
  const queries = useQueryClient();
  const [submission] = useState(() => new Submission<D, A>(send));
  const settled = useCallback(
    (outcome: Outcome<D, A>) => {
      queries.invalidateQueries({ queryKey: keys.account(id) });
      if (outcome.name === 'accepted') {
        onDone(outcome.answer);
      }
    },
    [queries, id, onDone],
  );
  return useSubmission(submission, settled);
}
