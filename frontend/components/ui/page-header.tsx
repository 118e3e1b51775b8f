import type { ReactNode } from 'react';

export function PageHeader({ title, aside }: { title: ReactNode; aside?: ReactNode }) {
  return (
    <header className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      {aside}
    </header>
  );
}
