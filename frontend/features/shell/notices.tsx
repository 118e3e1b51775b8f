'use client';

import { Bell } from 'lucide-react';
import { useEffect } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { PageLink } from '@/components/ui/page-link';
import { Popover } from '@/components/ui/popover';
import { noticePath, useNoticeWords } from '@/lib/notices/use-notice-words';
import { noticeStore, useNotices, useUnreadNotices } from '@/lib/notices/use-notices';
import { formatIst } from '@/lib/time/ist';

const MOST_COUNTED = 9;

/** What happened to the account by itself: fills of waiting orders, square-offs, notes, dividends. */
export function Notices() {
  const t = useTranslations('notices');
  const unread = useUnreadNotices();
  return (
    <Popover
      label={unread > 0 ? t('bellUnread', { unread }) : t('bell')}
      align="end"
      triggerClassName="relative grid size-9 place-items-center rounded-lg text-muted hover:bg-hover hover:text-text"
      className="w-88 max-w-[calc(100vw-1.5rem)] p-0 max-md:fixed max-md:right-3 max-md:top-14"
      trigger={
        <>
          <Bell className="size-4" aria-hidden="true" />
          {unread > 0 && (
            <span
              aria-hidden="true"
              className="figures absolute -right-0.5 -top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent-solid px-1 text-[0.625rem] font-semibold text-on-accent"
            >
              {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
            </span>
          )}
        </>
      }
    >
      {(close) => <NoticeList onLeave={close} />}
    </Popover>
  );
}

function NoticeList({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('notices');
  const locale = useLocale();
  const wordsOf = useNoticeWords();
  const notices = useNotices();

  // Looking at the list is reading it, also what comes while it is open.
  useEffect(() => {
    if (notices.length > 0) {
      noticeStore.markRead();
    }
  }, [notices]);

  return (
    <>
      <h2 className="border-b border-line px-4 py-3 text-sm font-semibold">{t('title')}</h2>
      {notices.length === 0 ? (
        <p className="px-4 py-8 text-center text-sm text-muted">{t('empty')}</p>
      ) : (
        <ul className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5">
          {notices.map((notice) => (
            <li key={`${notice.eventId} ${notice.at}`}>
              <PageLink
                href={noticePath(notice)}
                onClick={onLeave}
                className="block rounded-lg px-2.5 py-2 hover:bg-hover"
              >
                <span className="block text-sm">{wordsOf(notice)}</span>
                <span className="figures block text-xs text-faint">
                  {formatIst(notice.at, 'dateTime', locale)}
                </span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
