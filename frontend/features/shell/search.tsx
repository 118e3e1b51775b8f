'use client';

import { Search as SearchIcon } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';

const SearchPalette = dynamic(() => import('./search-palette'), { ssr: false });
const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog'), { ssr: false });

type Open = 'nothing' | 'palette' | 'shortcuts';

/** The search button, and the keys that open the palette from anywhere. Both dialogs load on demand. */
export function Search() {
  const t = useTranslations('shell');
  const [open, setOpen] = useState<Open>('nothing');

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('palette');
      } else if (!isTyping(event) && event.key === '/') {
        event.preventDefault();
        setOpen('palette');
      } else if (!isTyping(event) && event.key === '?') {
        setOpen('shortcuts');
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const close = () => setOpen('nothing');
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen('palette')}
        aria-label={t('searchHint')}
        className="flex h-9 min-w-9 items-center justify-center gap-2 rounded-lg border border-line bg-sunken px-2.5 text-xs text-faint hover:border-line-strong xl:w-48 xl:justify-start 2xl:w-64"
      >
        <SearchIcon className="size-4 shrink-0" aria-hidden="true" />
        <span className="truncate max-xl:hidden">{t('searchHint')}</span>
        <kbd className="ml-auto whitespace-nowrap rounded border border-line px-1.5 py-0.5 font-sans text-[0.625rem] max-xl:hidden">
          {'Ctrl K'}
        </kbd>
      </button>
      {open === 'palette' && <SearchPalette onClose={close} onHelp={() => setOpen('shortcuts')} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </>
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    event.metaKey ||
    event.ctrlKey ||
    event.altKey ||
    (target instanceof HTMLElement &&
      (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
  );
}
