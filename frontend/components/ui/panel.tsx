import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/ui/cn';

export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('panel flex min-w-0 flex-col p-4 md:p-5', className)} {...rest} />;
}

interface PanelHeaderProps {
  title: ReactNode;
  aside?: ReactNode;
  id?: string;
}

export function PanelHeader({ title, aside, id }: PanelHeaderProps) {
  return (
    <header className="mb-3 flex min-h-7 items-center justify-between gap-3">
      <h2 id={id} className="text-sm font-semibold text-muted">
        {title}
      </h2>
      {aside}
    </header>
  );
}
