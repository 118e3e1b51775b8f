'use client';

import { CloudOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { cn } from '@/lib/ui/cn';
import { Button } from './button';

interface EmptyStateProps {
  icon: LucideIcon;
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon: Icon, title, hint, action, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        'flex grow flex-col items-center justify-center gap-2 px-4 py-8 text-center',
        className,
      )}
    >
      <span className="mb-1 grid size-11 place-items-center rounded-xl border border-line bg-hover text-muted">
        <Icon className="size-5" aria-hidden="true" />
      </span>
      <p className="font-medium">{title}</p>
      {hint && <p className="max-w-sm text-sm text-muted">{hint}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry: () => void;
  className?: string;
}

/** What happened, in words, and a way to try again. */
export function ErrorState({ error, onRetry, className }: ErrorStateProps) {
  const t = useTranslations('common');
  const textOf = useProblemText();
  return (
    <div
      role="alert"
      className={cn(
        'flex grow flex-col items-center justify-center gap-2 px-4 py-8 text-center',
        className,
      )}
    >
      <span className="mb-1 grid size-11 place-items-center rounded-xl border border-loss/30 bg-loss-surface text-loss">
        <CloudOff className="size-5" aria-hidden="true" />
      </span>
      <p className="font-medium">{t('couldNotLoad')}</p>
      <p className="max-w-sm text-sm text-muted">{textOf(error)}</p>
      <Button size="sm" className="mt-2" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
