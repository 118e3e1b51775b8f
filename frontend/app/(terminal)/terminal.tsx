'use client';

import type { ReactNode } from 'react';
import { SessionGuard } from '@/features/auth/session-guard';
import { MarketGate } from '@/features/shell/market-gate';
import { TerminalShell } from '@/features/shell/terminal-shell';

/** Who is looking, at which market, inside which shell. One client entry, so that nothing is sent twice. */
export function Terminal({ children }: { children: ReactNode }) {
  return (
    <SessionGuard>
      <MarketGate>
        <TerminalShell>{children}</TerminalShell>
      </MarketGate>
    </SessionGuard>
  );
}
