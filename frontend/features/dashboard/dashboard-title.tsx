'use client';

import { useTranslations } from 'use-intl';

/** The page's name for those who hear it; those who see it have the rail. */
export function DashboardTitle() {
  const t = useTranslations('dashboard');
  return <h1 className="sr-only">{t('title')}</h1>;
}
