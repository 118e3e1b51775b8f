import type { ReactNode } from 'react';

export const noticeAction =
  'mt-2 rounded-lg border border-line bg-raised px-4 py-2.5 font-medium hover:border-line-strong';

interface NoticeProps {
  title: string;
  hint: string;
  children: ReactNode;
}

/** A page that has only one thing to say. Kept free of other components, since every page carries it. */
export function Notice({ title, hint, children }: NoticeProps) {
  return (
    <main className="flex min-h-[70dvh] flex-col items-center justify-center gap-2 p-6 text-center">
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="max-w-sm text-muted">{hint}</p>
      {children}
    </main>
  );
}
