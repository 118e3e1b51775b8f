'use client';

import { useTranslations } from 'use-intl';
import { DESK, SETTINGS } from './nav-items';
import { NavLink } from './nav-link';

export function BottomBar() {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('navigation')}
      className="print:hidden! fixed inset-x-0 bottom-0 z-30 border-t border-line bg-glass px-2 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl md:hidden"
    >
      <ul className="flex h-(--bottombar) items-center justify-between gap-1">
        {[...DESK, SETTINGS].map((item) => (
          <li key={item.name} className="min-w-0 flex-1">
            <NavLink item={item} className="h-12" />
          </li>
        ))}
      </ul>
    </nav>
  );
}
