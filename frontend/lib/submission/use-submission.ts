'use client';

import { useSyncExternalStore } from 'react';
import type { Outcome, Submission } from './submission';

/** The state of a submission and what may be done with it. */
export function useSubmission<D, A>(
  submission: Submission<D, A>,
  settled: (outcome: Outcome<D, A>) => void,
) {
  const state = useSyncExternalStore(
    submission.subscribe,
    submission.getState,
    submission.getState,
  );
  return {
    state,
    submit: (draft: D) => submission.submit(draft, settled),
    check: () => submission.check(settled),
    edit: submission.edit,
  };
}
