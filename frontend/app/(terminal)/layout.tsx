import type { ReactNode } from 'react';
import { SessionGuard } from '@/features/auth/session-guard';
import { MarketGate } from '@/features/shell/market-gate';
import { TerminalShell } from '@/features/shell/terminal-shell';

export default function TerminalLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGuard>
      <MarketGate>
        <TerminalShell>{children}</TerminalShell>
      </MarketGate>
    </SessionGuard>
  );
}
