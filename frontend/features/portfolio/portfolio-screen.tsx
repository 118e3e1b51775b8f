'use client';

import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CsvButton } from '@/components/market/csv-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonRows } from '@/components/ui/skeleton';
import { isOpenIntraday } from '@/lib/portfolio/revalue';
import { usePortfolio } from '@/lib/portfolio/use-portfolio';
import { HoldingsView } from './holdings-view';

const PositionsView = dynamic(() => import('./positions-view').then((m) => m.PositionsView), {
  ssr: false,
  loading: Loading,
});
const LedgerView = dynamic(() => import('./ledger-view').then((m) => m.LedgerView), {
  ssr: false,
  loading: Loading,
});
const NotesView = dynamic(() => import('./notes-view').then((m) => m.NotesView), {
  ssr: false,
  loading: Loading,
});

const VIEWS = ['holdings', 'positions', 'ledger', 'notes'] as const;
type View = (typeof VIEWS)[number];

/** What is held and owed, and the books that prove it. */
export function PortfolioScreen() {
  const t = useTranslations('portfolio');
  const asked = useSearchParams().get('view');
  const [view, setView] = useState<View>(VIEWS.find((one) => one === asked) ?? 'holdings');
  const positions = usePortfolio().data?.positions.filter(isOpenIntraday);
  const open = positions?.length ?? 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <div className="flex max-w-full items-center gap-2">
            <Segmented
              label={t('view')}
              as="tabs"
              value={view}
              onChange={setView}
              options={VIEWS.map((value) => ({
                value,
                label:
                  value === 'positions' && open > 0
                    ? t('positionsCount', { open })
                    : t(`tab.${value}`),
              }))}
            />
            {view === 'holdings' && <CsvButton list="/portfolio/" name="holdings" />}
            {view === 'ledger' && <CsvButton list="/portfolio/ledger" name="ledger" />}
          </div>
        }
      />
      {view === 'holdings' && <HoldingsView />}
      {view === 'positions' && <PositionsView />}
      {view === 'ledger' && <LedgerView />}
      {view === 'notes' && <NotesView />}
    </>
  );
}

function Loading() {
  return (
    <Panel aria-busy="true">
      <SkeletonRows rows={6} className="h-10" />
    </Panel>
  );
}
