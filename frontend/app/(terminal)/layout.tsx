import type { ReactNode } from 'react';
import { Terminal } from './terminal';

export default function TerminalLayout({ children }: { children: ReactNode }) {
  return <Terminal>{children}</Terminal>;
}
