'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Toasts } from '@/components/ui/toasts';
import { BottomBar } from './bottom-bar';
import { Rail } from './rail';
import { StaleBanner } from './stale-banner';
import { TopBar } from './top-bar';
import { useAccountEvents, useMarketStream } from './use-market-stream';

/** Rail, top bar and page; on a phone a bottom bar instead of the rail. */
export function TerminalShell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  useMarketStream();
  useAccountEvents();
  return (
    <>
      <a
        href="#content"
        className="fixed left-3 top-2 z-50 -translate-y-20 rounded-lg bg-accent-solid px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <Rail />
      <div className="flex min-h-dvh flex-col pb-[calc(var(--bottombar)+env(safe-area-inset-bottom))] md:pb-0 md:pl-(--rail) print:p-0!">
        <TopBar />
        <StaleBanner />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[110rem] grow p-3 outline-none md:p-5 print:p-0!"
        >
          {children}
        </main>
      </div>
      <BottomBar />
      <Toasts />
    </>
  );
}
