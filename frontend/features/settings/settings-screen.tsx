'use client';

import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/ui/page-header';
import { AccountPanel } from './account-panel';
import { AppearancePanel } from './appearance-panel';
import { PasswordPanel } from './password-panel';
import { SessionsPanel } from './sessions-panel';

export function SettingsScreen() {
  const t = useTranslations('settings');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid items-start gap-3 md:gap-4 lg:grid-cols-2">
        <div className="grid gap-3 md:gap-4">
          <AppearancePanel />
          <SessionsPanel />
        </div>
        <div className="grid gap-3 md:gap-4">
          <PasswordPanel />
          <AccountPanel />
        </div>
      </div>
    </>
  );
}
