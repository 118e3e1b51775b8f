'use client';

import { LogOut, Settings } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PageLink } from '@/components/ui/page-link';
import { menuItem, Popover } from '@/components/ui/popover';
import { toastError } from '@/components/ui/toast';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { useSession, useSignOut } from '@/lib/session/use-session';
import { cn } from '@/lib/ui/cn';

export function AccountMenu() {
  const t = useTranslations('shell');
  const textOf = useProblemText();
  const session = useSession();
  const signOut = useSignOut();
  const name = session.data?.username ?? '';
  return (
    <Popover
      label={t('account')}
      align="end"
      triggerClassName="grid size-9 place-items-center rounded-full bg-accent-solid text-xs font-semibold uppercase text-on-accent"
      trigger={name.slice(0, 2)}
    >
      {(close) => (
        <>
          <p className="truncate border-b border-line px-2.5 pb-2 pt-1 text-xs text-muted">
            {t('signedInAs', { name })}
          </p>
          <PageLink href="/settings" className={cn(menuItem, 'mt-1')} onClick={close}>
            <Settings aria-hidden="true" />
            {t('settings')}
          </PageLink>
          <button
            type="button"
            className={menuItem}
            disabled={signOut.isPending}
            onClick={() =>
              signOut.mutate(undefined, { onError: (error) => toastError(textOf(error)) })
            }
          >
            <LogOut aria-hidden="true" />
            {t('signOut')}
          </button>
        </>
      )}
    </Popover>
  );
}
