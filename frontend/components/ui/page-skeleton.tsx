'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from './skeleton';

/** The shell's shape before it is known who is looking. */
export function PageSkeleton() {
  const t = useTranslations('common');
  return (
    <main aria-busy="true" aria-label={t('loading')} className="min-h-dvh md:pl-(--rail)">
      <div className="h-(--topbar) border-b border-line" />
      <div className="grid gap-4 p-4 lg:grid-cols-[2fr_1fr]">
        <Skeleton className="panel h-64" />
        <Skeleton className="panel h-64" />
        <Skeleton className="panel h-56" />
        <Skeleton className="panel h-56" />
      </div>
    </main>
  );
}
