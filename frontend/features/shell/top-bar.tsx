'use client';

import { useMarket } from '@/lib/market/market-context';
import { AccountMenu } from './account-menu';
import { FeedBadge } from './feed-badge';
import { IndicesStrip } from './indices-strip';
import { MarketSwitch } from './market-switch';
import { Notices } from './notices';
import { PhasePill } from './phase-pill';
import { ReplayClock } from './replay-clock';
import { Search } from './search';
import { ThemeToggle } from './theme-toggle';

export function TopBar() {
  const market = useMarket();
  return (
    <header className="print:hidden! sticky top-0 z-20 flex h-(--topbar) items-center gap-2 border-b border-line bg-glass px-3 backdrop-blur-xl md:px-5 lg:gap-3">
      <div className="absolute inset-x-0 top-0 h-0.5 bg-tint/70" aria-hidden="true" />
      <IndicesStrip />
      <MarketSwitch />
      <PhasePill />
      {market.kind === 'replay' && <ReplayClock market={market} />}
      <FeedBadge />
      <div className="ml-auto flex min-w-0 items-center gap-1.5">
        <Search />
        <Notices />
        <ThemeToggle />
        <AccountMenu />
      </div>
    </header>
  );
}
