'use client';

import { ReceiptText } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import type { Order } from '@/lib/api/account-model';
import type { OrderGroup } from '@/lib/api/trading';
import type { Pages } from '@/lib/api/use-pages';
import { OrdersTable } from './orders-table';

const ModifyDialog = dynamic(
  () => import('./modify-dialog').then((module) => module.ModifyDialog),
  { ssr: false },
);
const CancelDialog = dynamic(
  () => import('./cancel-dialog').then((module) => module.CancelDialog),
  { ssr: false },
);

interface OrdersViewProps {
  group: OrderGroup;
  orders: Pages<Order>;
  onOpen: (order: Order) => void;
}

/** The orders of one group, and what may be done with those that still wait. */
export function OrdersView({ group, orders, onOpen }: OrdersViewProps) {
  const t = useTranslations('orders');
  const [wish, setWish] = useState<{ what: 'modify' | 'cancel'; order: Order }>();
  const done = () => setWish(undefined);
  return (
    <Panel aria-busy={orders.isPending}>
      <PagedList
        pages={orders}
        empty={
          <EmptyState
            icon={ReceiptText}
            title={t(`empty.${group}`)}
            hint={t(`emptyHint.${group}`)}
            action={
              group === 'rejected' ? undefined : (
                <ButtonLink variant="primary" href="/stocks">
                  {t('toStocks')}
                </ButtonLink>
              )
            }
          />
        }
      >
        {(items) => (
          <OrdersTable
            group={group}
            orders={items}
            onOpen={onOpen}
            onModify={(order) => setWish({ what: 'modify', order })}
            onCancel={(order) => setWish({ what: 'cancel', order })}
          />
        )}
      </PagedList>
      {wish?.what === 'modify' && <ModifyDialog order={wish.order} onClose={done} />}
      {wish?.what === 'cancel' && <CancelDialog order={wish.order} onClose={done} />}
    </Panel>
  );
}
