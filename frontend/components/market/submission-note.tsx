'use client';

import { CircleHelp, CircleX, Clock3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import type { SubmissionState } from '@/lib/submission/submission';

interface SubmissionNoteProps<D, A> {
  state: SubmissionState<D, A>;
  onCheck: () => void;
  /** What came first, where the answer is that it was too late. */
  tooLate?: string | undefined;
  /** What to say of the answer. */
  accepted?: ((answer: A) => ReactNode) | undefined;
  /** Stands beside the check, such as a link to the orders. */
  aside?: ReactNode;
}

/** What became of what was sent, where the trader is looking. */
export function SubmissionNote<D, A>(props: SubmissionNoteProps<D, A>) {
  return (
    <div aria-live="polite" className="empty:hidden">
      <Words {...props} />
    </div>
  );
}

function Words<D, A>({ state, onCheck, tooLate, accepted, aside }: SubmissionNoteProps<D, A>) {
  const t = useTranslations('submission');
  const textOf = useProblemText();
  switch (state.name) {
    case 'editing':
    case 'submitting':
      return null;
    case 'slow':
      return <Note icon={Clock3} tone="warn" title={t('slow')} text={t('slowHint')} />;
    case 'accepted':
      return accepted?.(state.answer) ?? null;
    case 'rejected':
      return (
        <Note
          icon={CircleX}
          tone="loss"
          title={t(tooLate === undefined ? 'refused' : 'tooLate')}
          text={tooLate ?? textOf(state.problem)}
        />
      );
    case 'unknown':
      return (
        <Note icon={CircleHelp} tone="warn" title={t('unknown')} text={t('unknownHint')}>
          <div className="mt-2 flex flex-wrap items-center gap-3">
            <Button size="sm" onClick={onCheck}>
              {t('check')}
            </Button>
            {aside}
          </div>
        </Note>
      );
  }
}
