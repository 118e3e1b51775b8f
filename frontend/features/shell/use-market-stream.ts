'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { toastNotice } from '@/components/ui/toast';
import { keys } from '@/lib/api/keys';
import { useMarket } from '@/lib/market/market-context';
import { type Notice, noticeOf } from '@/lib/notices/notice';
import { noticePath, useNoticeWords } from '@/lib/notices/use-notice-words';
import { noticeStore } from '@/lib/notices/use-notices';
import { useSession } from '@/lib/session/use-session';
import { affectedBy } from '@/lib/stream/affected';
import type { OwnEvent } from '@/lib/stream/messages';
import { stream } from '@/lib/stream/stream';
import { useLatest } from '@/lib/ui/use-latest';

/** Events of one booking come together: what they changed is then read once. */
const GATHER_MS = 60;
/** More than so many at once are only counted by the bell. */
const MOST_TOASTS = 3;

/** Keeps the tab's one socket on the market that is shown, from where this trader last listened. */
export function useMarketStream(): void {
  const { id } = useMarket();
  const trader = useSession().data?.username;
  const queries = useQueryClient();

  useEffect(() => {
    if (trader !== undefined) {
      noticeStore.open(trader, id);
      stream.heardUpTo(id, noticeStore.lastEvent);
      stream.open(id);
    }
  }, [id, trader]);

  useEffect(
    () =>
      stream.onMarketStatus((market) => {
        queries.invalidateQueries({ queryKey: keys.status(market) });
        queries.invalidateQueries({ queryKey: keys.markets });
      }),
    [queries],
  );
}

/** What a booking changed is read again; what was done for the trader is told. */
export function useAccountEvents(): void {
  const queries = useQueryClient();
  const tell = useNoticeToast();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let affected = new Map<string, QueryKey>();
    let news: Notice[] = [];
    const settle = () => {
      waiting = undefined;
      for (const queryKey of affected.values()) {
        queries.invalidateQueries({ queryKey });
      }
      for (const notice of news.slice(-MOST_TOASTS)) {
        tell(notice);
      }
      affected = new Map();
      news = [];
    };
    const stop = stream.onEvent((event: OwnEvent) => {
      const notice = noticeOf(event);
      if (noticeStore.hear(event.eventId, notice) && notice) {
        news.push(notice);
      }
      for (const queryKey of affectedBy(event)) {
        affected.set(queryKey.join(' '), queryKey);
      }
      waiting ??= setTimeout(settle, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [queries, tell]);
}

function useNoticeToast(): (notice: Notice) => void {
  const t = useTranslations('notices');
  const router = useRouter();
  const wordsOf = useNoticeWords();
  // The words may change with the language while the page stands: the latest ones are used.
  return useLatest((notice: Notice) => {
    const onClick = () => router.push(noticePath(notice));
    toastNotice(wordsOf(notice), { label: t('show'), onClick });
  });
}
