'use client';

import { CircleCheck, CircleHelp, CircleX, Clock3, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { cn } from '@/lib/ui/cn';
import type { TicketState } from './submission';
import { acceptedWords } from './use-submission';

interface OutcomeNoteProps {
  state: TicketState;
  onCheck: () => void;
}

/** What became of the last order, where the trader is looking. */
export function OutcomeNote({ state, onCheck }: OutcomeNoteProps) {
  const t = useTranslations('ticket');
  const textOf = useProblemText();
  switch (state.name) {
    case 'editing':
    case 'submitting':
      return null;
    case 'slow':
      return <Note icon={Clock3} tone="warn" title={t('slow')} text={t('slowHint')} />;
    case 'accepted': {
      const { title, note } = acceptedWords(state.placed, t);
      const partly = note !== undefined;
      return (
        <Note icon={CircleCheck} tone={partly ? 'warn' : 'gain'} title={title} text={note}>
          <OrdersLink />
        </Note>
      );
    }
    case 'rejected':
      return <Note icon={CircleX} tone="loss" title={t('refused')} text={textOf(state.problem)} />;
    case 'unknown':
      return (
        <Note icon={CircleHelp} tone="warn" title={t('unknown')} text={t('unknownHint')}>
          <div className="mt-2 flex flex-wrap items-center gap-3">
            <Button size="sm" onClick={onCheck}>
              {t('check')}
            </Button>
            <OrdersLink />
          </div>
        </Note>
      );
  }
}

function OrdersLink() {
  const t = useTranslations('ticket');
  return (
    <PageLink href="/orders" prefetch={false} className="text-xs font-medium underline">
      {t('toOrders')}
    </PageLink>
  );
}

const TONES = {
  gain: 'border-gain/35 bg-gain-surface text-gain',
  loss: 'border-loss/35 bg-loss-surface text-loss',
  warn: 'border-warn/35 bg-warn-surface text-warn',
};

interface NoteProps {
  icon: LucideIcon;
  tone: keyof typeof TONES;
  title: string;
  text: string | undefined;
  children?: ReactNode;
}

function Note({ icon: Icon, tone, title, text, children }: NoteProps) {
  return (
    <div className={cn('flex gap-2.5 rounded-lg border px-3 py-2.5 text-sm', TONES[tone])}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        {text && <p className="mt-0.5 text-xs">{text}</p>}
        {children}
      </div>
    </div>
  );
}
