'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { HoldingsView } from './holdings-view';
import { LedgerView } from './ledger-view';
import { TradesView } from './trades-view';

type View = 'holdings' | 'trades' | 'ledger';

export function PortfolioScreen() {
  const t = useTranslations('portfolio');
  const [view, setView] = useState<View>('holdings');
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <Segmented
            label={t('view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'holdings', label: t('holdingsTab') },
              { value: 'trades', label: t('tradesTab') },
              { value: 'ledger', label: t('ledgerTab') },
            ]}
          />
        }
      />
      {view === 'holdings' && <HoldingsView />}
      {view === 'trades' && <TradesView />}
      {view === 'ledger' && <LedgerView />}
    </>
  );
}
