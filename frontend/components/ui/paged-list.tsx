'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pages } from '@/lib/api/use-pages';
import { Button } from './button';
import { SkeletonRows } from './skeleton';
import { ErrorState } from './states';

interface PagedListProps<T> {
  pages: Pages<T>;
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** The four states of a paged list around its rows, and the button for more of them. */
export function PagedList<T>({ pages, empty, children }: PagedListProps<T>) {
  const t = useTranslations('common');
  if (pages.isPending) {
    return <SkeletonRows rows={8} className="h-10" />;
  }
  if (pages.error) {
    return <ErrorState error={pages.error} onRetry={pages.retry} />;
  }
  if (!pages.items || pages.items.length === 0) {
    return empty;
  }
  return (
    <>
      {children(pages.items)}
      {pages.more && (
        <Button
          className="mx-auto mt-4"
          size="sm"
          disabled={pages.isLoadingMore}
          onClick={pages.more}
        >
          {pages.isLoadingMore ? t('loading') : t('loadMore')}
        </Button>
      )}
    </>
  );
}
