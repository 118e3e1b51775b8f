'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { PageLink } from '@/components/ui/page-link';
import { cn } from '@/lib/ui/cn';
import { isCurrent, type NavItem } from './nav-items';

export function NavLink({ item, className }: { item: NavItem; className?: string }) {
  const t = useTranslations('shell');
  const current = isCurrent(usePathname(), item);
  const Icon = item.icon;
  return (
    <PageLink
      href={item.href}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'flex flex-col items-center justify-center gap-1 rounded-xl border border-transparent text-[0.6875rem] font-medium tracking-tight text-muted transition-colors hover:text-text',
        current && 'border-line bg-selected text-text',
        className,
      )}
    >
      <Icon className="size-4.5" aria-hidden="true" strokeWidth={1.75} />
      <span className="max-w-full truncate px-0.5">{t(item.name)}</span>
    </PageLink>
  );
}
