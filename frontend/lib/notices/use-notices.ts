'use client';

import { useSyncExternalStore } from 'react';
import type { Notice } from './notice';
import { NoticeStore } from './notice-store';

/** One for the tab, opened for whoever is signed in and the market that is shown. */
export const noticeStore = new NoticeStore(() =>
  typeof window === 'undefined' ? undefined : window.localStorage,
);

const NONE: readonly Notice[] = [];

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(noticeStore.subscribe, noticeStore.getNotices, () => NONE);
}

export function useUnreadNotices(): number {
  return useSyncExternalStore(noticeStore.subscribe, noticeStore.getUnread, () => 0);
}
