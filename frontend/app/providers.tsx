'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useEffect, useState } from 'react';
import { isProblem } from '@/lib/api/problem';
import { LocalisedWords } from '@/lib/i18n/intl-provider';
import { palettePreference } from '@/lib/preferences/preferences';
import { useStoredValue } from '@/lib/preferences/stored-value';

/** A refusal will not change by asking again; an outage may. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500);
}

export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: 5_000, retry: worthRetrying, refetchOnWindowFocus: true },
          mutations: { retry: false },
        },
      }),
  );
  const palette = useStoredValue(palettePreference, 'green-red');

  useEffect(() => {
    document.documentElement.dataset.palette = palette;
  }, [palette]);

  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="dark"
      enableSystem
      disableTransitionOnChange
    >
      <QueryClientProvider client={queries}>
        <LocalisedWords>{children}</LocalisedWords>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
