import type { ReactNode } from 'react';

/** What is wrong with the part above; nothing while it is right. */
export function FieldWords({ id, children }: { id?: string; children: ReactNode }) {
  return children ? (
    <p
      id={id}
      role="alert"
      className="rounded-lg border border-loss/35 bg-loss-surface px-3 py-2 text-xs text-loss"
    >
      {children}
    </p>
  ) : null;
}
