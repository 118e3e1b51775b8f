'use client';

import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { Paged } from './model';

const PAGE_SIZE = 50;

/** A list that comes page by page, newest first; `more` fetches the next page where there is one. */
export function usePages<T>(
  queryKey: QueryKey,
  fetchPage: (page: { limit: number; cursor?: string }) => Promise<Paged<T>>,
) {
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      fetchPage({ limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return {
    items: pages.data?.pages.flatMap((page) => page.items),
    isPending: pages.isPending,
    error: pages.data ? null : pages.error,
    retry: () => void pages.refetch(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    isLoadingMore: pages.isFetchingNextPage,
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
