'use client';

import { englishMessages } from '@/lib/i18n/messages';
import './globals.css';

/** The last resort: the layout itself failed, so neither its providers nor its language are there. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const words = englishMessages.common;
  return (
    <html lang="en" data-theme="dark">
      <body className="grid min-h-dvh place-items-center p-6 font-sans text-sm">
        <main className="flex max-w-sm flex-col items-center gap-3 text-center">
          <h1 className="text-lg font-semibold">{words.crashTitle}</h1>
          <p className="text-muted">{words.crashHint}</p>
          <button
            type="button"
            onClick={reset}
            className="rounded-lg border border-line bg-raised px-4 py-2 font-medium"
          >
            {words.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
