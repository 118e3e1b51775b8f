'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AllocationRing } from '@/components/market/allocation-ring';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import type { Holding, Portfolio } from '@/lib/api/account-model';
import { shortSymbol } from '@/lib/market/symbols';
import { allocate } from '@/lib/portfolio/allocation';

type Grouping = 'sector' | 'share';

const GROUP: Record<Grouping, (holding: Holding) => string> = {
  sector: ({ sector }) => sector,
  share: ({ symbol }) => symbol,
};

export function AllocationPanel({ portfolio }: { portfolio: Portfolio }) {
  const t = useTranslations('portfolio');
  const words = useTranslations('dashboard');
  const [grouping, setGrouping] = useState<Grouping>('sector');
  const slices = allocate(portfolio.holdings, portfolio.cashBalance, GROUP[grouping]);
  const names: Record<string, string> = { cash: words('cashPart'), other: words('otherPart') };
  const sectors = new Set(portfolio.holdings.map(({ sector }) => sector)).size;
  return (
    <Panel aria-labelledby="allocation-title">
      <PanelHeader
        id="allocation-title"
        title={t('allocation')}
        aside={
          <Segmented
            label={t('grouping')}
            value={grouping}
            onChange={setGrouping}
            options={[
              { value: 'sector', label: t('bySector') },
              { value: 'share', label: t('byShare') },
            ]}
          />
        }
      />
      <AllocationRing
        slices={slices}
        nameOf={(key) => names[key] ?? shortSymbol(key)}
        caption={words('shareCount', { count: portfolio.holdings.length })}
        headline={words('sectorCount', { count: sectors })}
        className="justify-center"
      />
    </Panel>
  );
}
