'use client';

import { ArrowLeftRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TradesTable } from '@/components/market/trades-table';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchTrades } from '@/lib/api/trading';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';

const PAGED = { paged: true };

export function TradesView() {
  const t = useTranslations('orders');
  const { id } = useMarket();
  const trades = usePages(keys.trades(id, PAGED), fetchTrades);
  return (
    <Panel aria-busy={trades.isPending}>
      <PagedList
        pages={trades}
        empty={
          <EmptyState
            icon={ArrowLeftRight}
            title={t('tradesEmptyTitle')}
            hint={t('tradesEmptyHint')}
          />
        }
      >
        {(items) => <TradesTable trades={items} />}
      </PagedList>
    </Panel>
  );
}
