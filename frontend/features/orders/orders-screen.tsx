'use client';

import { ArrowLeftRight, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TradesTable } from '@/components/market/trades-table';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { EmptyState } from '@/components/ui/states';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchOrders, fetchTrades } from '@/lib/api/trading';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';
import { matchesFilter, ORDER_FILTERS, type OrderFilter } from './filter-orders';
import { OrderDialog } from './order-dialog';
import { OrdersTable } from './orders-table';

type View = 'orders' | 'trades';

const PAGED = { paged: true };

const FILTER_NAMES = {
  all: 'filterAll',
  open: 'filterOpen',
  executed: 'filterExecuted',
  refused: 'filterRefused',
} as const;

export function OrdersScreen() {
  const t = useTranslations('orders');
  const [view, setView] = useState<View>('orders');
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
              { value: 'orders', label: t('ordersTab') },
              { value: 'trades', label: t('tradesTab') },
            ]}
          />
        }
      />
      {view === 'orders' ? <OrdersView /> : <TradesView />}
    </>
  );
}

function OrdersView() {
  const t = useTranslations('orders');
  const { id } = useMarket();
  const [filter, setFilter] = useState<OrderFilter>('all');
  const [opened, setOpened] = useState<Order>();
  const orders = usePages(keys.orders(id, PAGED), fetchOrders);
  return (
    <Panel aria-busy={orders.isPending}>
      <Segmented
        label={t('filter')}
        value={filter}
        onChange={setFilter}
        className="mb-4 self-start"
        options={ORDER_FILTERS.map((value) => ({ value, label: t(FILTER_NAMES[value]) }))}
      />
      <PagedList pages={orders} empty={<NoOrders />}>
        {(items) => {
          const shown = items.filter((order) => matchesFilter(order, filter));
          return shown.length === 0 ? (
            <EmptyState
              icon={ReceiptText}
              title={t('emptyFilterTitle')}
              hint={t('emptyFilterHint')}
            />
          ) : (
            <OrdersTable orders={shown} onOpen={setOpened} />
          );
        }}
      </PagedList>
      {opened && <OrderDialog order={opened} onClose={() => setOpened(undefined)} />}
    </Panel>
  );
}

function NoOrders() {
  const t = useTranslations('orders');
  return (
    <EmptyState
      icon={ReceiptText}
      title={t('emptyTitle')}
      hint={t('emptyHint')}
      action={
        <ButtonLink variant="primary" href="/stocks">
          {t('toStocks')}
        </ButtonLink>
      }
    />
  );
}

function TradesView() {
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
