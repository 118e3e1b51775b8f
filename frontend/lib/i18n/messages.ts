import type { Locale } from '@/lib/preferences/preferences';
import en from '@/messages/en';

export type Messages = typeof en;

/** English comes with the page; other languages are fetched when chosen. */
export const englishMessages: Messages = en;

export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return en;
    case 'hi':
      return (await import('@/messages/hi')).default;
  }
}
