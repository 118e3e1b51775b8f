import type { Metadata } from 'next';
import { DashboardTitle } from '@/features/dashboard/dashboard-title';
import { LatestOrdersPanel } from '@/features/dashboard/latest-orders-panel';
import { MoversPanel } from '@/features/dashboard/movers-panel';
import { SectorsPanel } from '@/features/dashboard/sectors-panel';
import { ValuePanel } from '@/features/dashboard/value-panel';
import { WatchlistPanel } from '@/features/watchlist/watchlist-panel';

export const metadata: Metadata = { title: 'Dashboard' };

export default function DashboardPage() {
  return (
    <div className="grid gap-3 md:gap-4 lg:grid-cols-12">
      <DashboardTitle />
      <div className="grid lg:col-span-8">
        <ValuePanel />
      </div>
      <div className="grid lg:col-span-4">
        <WatchlistPanel />
      </div>
      <div className="grid lg:col-span-5">
        <SectorsPanel />
      </div>
      <div className="grid lg:col-span-3">
        <MoversPanel />
      </div>
      <div className="grid lg:col-span-4">
        <LatestOrdersPanel />
      </div>
    </div>
  );
}
