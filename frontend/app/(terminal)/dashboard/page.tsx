import type { Metadata } from 'next';
import { DashboardTitle } from '@/features/dashboard/dashboard-title';
import { LatestOrdersPanel } from '@/features/dashboard/latest-orders-panel';
import { MoversPanel } from '@/features/dashboard/movers-panel';
import { SectorsPanel } from '@/features/dashboard/sectors-panel';
import { ValuePanel } from '@/features/dashboard/value-panel';
import { WatchlistPanel } from '@/features/watchlist/watchlist-panel';

export const metadata: Metadata = { title: 'Dashboard' };

/**
 * Two columns that fill up on their own: the account and the market, the list and the orders. On a
 * phone they become one, with the list right after the account.
 */
export default function DashboardPage() {
  return (
    <div className="flex flex-col gap-3 md:gap-4 lg:grid lg:grid-cols-12">
      <DashboardTitle />
      <div className="contents gap-4 lg:col-span-8 lg:flex lg:flex-col">
        <ValuePanel />
        <div className="order-2 grid grow gap-3 md:gap-4 xl:grid-cols-[3fr_2fr]">
          <SectorsPanel />
          <MoversPanel />
        </div>
      </div>
      <div className="contents gap-4 lg:col-span-4 lg:flex lg:flex-col">
        <WatchlistPanel className="order-1" />
        <LatestOrdersPanel className="order-3" />
      </div>
    </div>
  );
}
