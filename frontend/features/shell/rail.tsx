'use client';

import { useTranslations } from 'use-intl';
import { Logo } from '@/components/ui/logo';
import { PageLink } from '@/components/ui/page-link';
import { DESK, SETTINGS } from './nav-items';
import { NavLink } from './nav-link';

export function Rail() {
  const t = useTranslations('shell');
  const common = useTranslations('common');
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-y-0 left-0 z-30 hidden print:hidden! w-(--rail) flex-col items-center border-r border-line bg-glass py-3 backdrop-blur-xl md:flex"
    >
      <PageLink href="/dashboard" aria-label={common('appName')} className="mb-4 rounded-xl">
        <Logo />
      </PageLink>
      <ul className="flex grow flex-col gap-1.5">
        {DESK.map((item) => (
          <li key={item.name}>
            <NavLink item={item} className="h-14 w-16" />
          </li>
        ))}
        <li className="mt-auto">
          <NavLink item={SETTINGS} className="h-14 w-16" />
        </li>
      </ul>
    </nav>
  );
}
