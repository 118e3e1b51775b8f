'use client';

import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { CircleHelp, LogOut, SunMoon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keys } from '@/lib/api/keys';
import { searchInstruments } from '@/lib/api/market';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol, stockPath } from '@/lib/market/symbols';
import { useSignOut } from '@/lib/session/use-session';
import { DESK, SETTINGS } from './nav-items';

const ITEM =
  'flex cursor-pointer items-center gap-3 rounded-lg px-3 py-2.5 text-sm data-[selected=true]:bg-selected [&_svg]:size-4 [&_svg]:text-muted';
const GROUP =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint';

interface SearchPaletteProps {
  onClose: () => void;
  onHelp: () => void;
}

/** Shares by symbol, name or ISIN, pages and actions, from one field. */
export default function SearchPalette({ onClose, onHelp }: SearchPaletteProps) {
  const t = useTranslations('shell');
  const router = useRouter();
  const { id } = useMarket();
  const { resolvedTheme, setTheme } = useTheme();
  const signOut = useSignOut();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const shares = useQuery({
    queryKey: [...keys.market(id), 'search', asked],
    queryFn: ({ signal }) => searchInstruments(asked, signal),
    enabled: asked.length > 0,
    placeholderData: (previous) => previous,
    staleTime: 60_000,
  });

  // The dialog would give the focus to the list around the field.
  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  const go = (path: string) => {
    onClose();
    router.push(path);
  };
  const matches = (label: string) => label.toLowerCase().includes(query.trim().toLowerCase());
  const pages = [...DESK, SETTINGS].filter(({ name }) => matches(t(name)));
  const actions = [
    {
      name: resolvedTheme === 'light' ? t('themeDark') : t('themeLight'),
      icon: SunMoon,
      run: () => setTheme(resolvedTheme === 'light' ? 'dark' : 'light'),
    },
    { name: t('keyboard'), icon: CircleHelp, run: onHelp },
    { name: t('signOut'), icon: LogOut, run: () => signOut.mutate() },
  ].filter(({ name }) => matches(name));

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself; the click is on the backdrop.
    <dialog
      ref={dialog}
      aria-label={t('searchHint')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          onClose();
        }
      }}
      className="fixed mx-auto mt-[12vh] w-[min(38rem,calc(100vw-1.5rem))] animate-appear overflow-hidden rounded-2xl border border-line-strong bg-raised p-0 shadow-panel backdrop:bg-black/60"
    >
      <Command shouldFilter={false} loop label={t('searchHint')}>
        <Command.Input
          ref={input}
          value={query}
          onValueChange={setQuery}
          placeholder={t('searchHint')}
          className="h-13 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-faint"
        />
        <Command.List className="max-h-[min(26rem,60vh)] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-8 text-center text-muted">
            {t('searchNothing', { query })}
          </Command.Empty>
          {asked !== '' && (shares.data?.length ?? 0) > 0 && (
            <Command.Group heading={t('searchShares')} className={GROUP}>
              {shares.data?.slice(0, 8).map((share) => (
                <Command.Item
                  key={share.symbol}
                  value={share.symbol}
                  onSelect={() => go(stockPath(share.symbol))}
                  className={ITEM}
                >
                  <span className="w-28 shrink-0 truncate font-semibold">
                    {shortSymbol(share.symbol)}
                  </span>
                  <span className="grow truncate text-muted">{share.name}</span>
                  <span className="text-xs text-faint">{share.exchange}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {pages.length > 0 && (
            <Command.Group heading={t('searchPages')} className={GROUP}>
              {pages.map(({ name, href, icon: Icon }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)} className={ITEM}>
                  <Icon aria-hidden="true" />
                  {t(name)}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {actions.length > 0 && (
            <Command.Group heading={t('searchActions')} className={GROUP}>
              {actions.map(({ name, icon: Icon, run }) => (
                <Command.Item
                  key={name}
                  value={name}
                  onSelect={() => {
                    onClose();
                    run();
                  }}
                  className={ITEM}
                >
                  <Icon aria-hidden="true" />
                  {name}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </dialog>
  );
}
