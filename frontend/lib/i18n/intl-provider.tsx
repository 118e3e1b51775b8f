'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Locale, localePreference } from '@/lib/preferences/preferences';
import { useStoredValue } from '@/lib/preferences/stored-value';
import { englishMessages, loadMessages, type Messages } from './messages';

interface Loaded {
  locale: Locale;
  messages: Messages;
}

/** Words in the reader's language. The exported pages are English; another choice follows at once. */
export function LocalisedWords({ children }: { children: ReactNode }) {
  const wanted = useStoredValue(localePreference, 'en');
  const [loaded, setLoaded] = useState<Loaded>({ locale: 'en', messages: englishMessages });

  useEffect(() => {
    let current = true;
    loadMessages(wanted).then((messages) => {
      if (current) {
        setLoaded({ locale: wanted, messages });
        document.documentElement.lang = wanted;
      }
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  return (
    <IntlProvider locale={loaded.locale} messages={loaded.messages} timeZone="Asia/Kolkata">
      {children}
    </IntlProvider>
  );
}
