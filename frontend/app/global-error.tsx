'use client';

import { Notice, noticeAction } from '@/components/ui/notice';
import words from '@/messages/en/common.json';
import './globals.css';

/** The last resort: the layout itself failed, so neither its providers nor its language are there. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en" data-theme="dark">
      <body className="font-sans text-sm">
        <Notice title={words.crashTitle} hint={words.crashHint}>
          <button type="button" onClick={reset} className={noticeAction}>
            {words.retry}
          </button>
        </Notice>
      </body>
    </html>
  );
}
