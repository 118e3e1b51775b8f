'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';

/** The page's shape while the share is on its way. */
export function StockSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-4">
      <Skeleton className="h-16 w-full max-w-2xl" />
      <div className="grid gap-4 lg:grid-cols-[1fr_22rem]">
        <Skeleton className="panel h-[30rem]" />
        <Skeleton className="panel h-[30rem] max-lg:hidden" />
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        <Skeleton className="panel h-72" />
        <Skeleton className="panel h-72" />
        <Skeleton className="panel h-72" />
      </div>
    </div>
  );
}
