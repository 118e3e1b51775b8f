'use client';

import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CsvButton } from '@/components/market/csv-button';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchOrders } from '@/lib/api/trading';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';
import { receiptPath } from '@/lib/market/paths';
import { GttView } from './gtt-view';
import { OrdersView } from './orders-view';
import { TradesView } from './trades-view';

const OrderDrawer = dynamic(() => import('./order-drawer').then((module) => module.OrderDrawer), {
  ssr: false,
});
const ReceiptDrawer = dynamic(
  () => import('./receipt-drawer').then((module) => module.ReceiptDrawer),
  { ssr: false },
);

const TABS = ['open', 'executed', 'rejected', 'gtt', 'trades'] as const;
type Tab = (typeof TABS)[number];

/** The order book, the triggers, the trades, and why each trade filled at its price. */
export function OrdersScreen() {
  const t = useTranslations('orders');
  const { id } = useMarket();
  const router = useRouter();
  const trade = useSearchParams().get('trade');
  const [chosen, setChosen] = useState<Tab>();
  const [opened, setOpened] = useState<{ id: string; listed?: Order }>();
  const open = usePages(keys.orders(id, { status: 'open' }), (page) =>
    fetchOrders({ ...page, status: 'open' }),
  );
  const waiting = open.items?.length ?? 0;
  const first = useFirst(open.items && (waiting > 0 ? ('open' as const) : ('executed' as const)));
  const tab = chosen ?? first ?? 'open';
  const showOrder = (order: Order) => setOpened({ id: order.id, listed: order });

  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <div className="flex max-w-full items-center gap-2">
            <Segmented
              label={t('view')}
              as="tabs"
              value={tab}
              onChange={setChosen}
              options={TABS.map((value) => ({
                value,
                label:
                  value === 'open' && waiting > 0 ? t('openCount', { waiting }) : t(`tab.${value}`),
              }))}
            />
            {tab !== 'gtt' && (
              <CsvButton
                list={tab === 'trades' ? '/trades' : '/orders'}
                name={tab === 'trades' ? 'trades' : 'orders'}
              />
            )}
          </div>
        }
      />
      {tab === 'open' && <OrdersView group="open" orders={open} onOpen={showOrder} />}
      {tab === 'executed' && <Finished group="executed" onOpen={showOrder} />}
      {tab === 'rejected' && <Finished group="rejected" onOpen={showOrder} />}
      {tab === 'gtt' && <GttView onOrder={(orderId) => setOpened({ id: orderId })} />}
      {tab === 'trades' && <TradesView />}
      {opened && !trade && (
        <OrderDrawer
          key={opened.id}
          id={opened.id}
          listed={opened.listed}
          onClose={() => setOpened(undefined)}
          onReceipt={(tradeId) => router.push(receiptPath(tradeId))}
        />
      )}
      {trade && (
        <ReceiptDrawer
          key={trade}
          tradeId={trade}
          onClose={() => {
            setOpened(undefined);
            router.push('/orders');
          }}
          onOrder={(orderId) => {
            setOpened({ id: orderId });
            router.push('/orders');
          }}
        />
      )}
    </>
  );
}

interface FinishedProps {
  group: 'executed' | 'rejected';
  onOpen: (order: Order) => void;
}

function Finished({ group, onOpen }: FinishedProps) {
  const { id } = useMarket();
  const orders = usePages(keys.orders(id, { status: group }), (page) =>
    fetchOrders({ ...page, status: group }),
  );
  return <OrdersView group={group} orders={orders} onOpen={onOpen} />;
}

/** The first value there was: what the page opens with does not change under the reader's hand. */
function useFirst<T>(value: T | undefined): T | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) {
    setFirst(value);
  }
  return first;
}
