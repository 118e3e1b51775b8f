'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { OrderKind } from '@/components/market/order-kind';
import { OrderState } from '@/components/market/order-state';
import { SideBadge } from '@/components/market/side-badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SkeletonRows } from '@/components/ui/skeleton';
import { ErrorState } from '@/components/ui/states';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchOrder } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';
import { isWaiting } from '@/lib/market/orders';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';
import { OrderFills } from './order-fills';
import { OrderHistory } from './order-history';

const ModifyDialog = dynamic(
  () => import('./modify-dialog').then((module) => module.ModifyDialog),
  { ssr: false },
);
const CancelDialog = dynamic(
  () => import('./cancel-dialog').then((module) => module.CancelDialog),
  { ssr: false },
);

interface OrderDrawerProps {
  id: string;
  /** The order as a list had it, until it has been read afresh. */
  listed: Order | undefined;
  onClose: () => void;
  onReceipt: (tradeId: string) => void;
}

/** One order in full: what was asked, what became of it step by step, and its executions. */
export function OrderDrawer({ id, listed, onClose, onReceipt }: OrderDrawerProps) {
  const t = useTranslations('orders');
  const market = useMarket();
  const fresh = useQuery({
    queryKey: keys.orders(market.id, { id }),
    queryFn: () => fetchOrder(id),
  });
  const order = fresh.data ?? listed;
  return (
    <Dialog
      open
      onClose={onClose}
      shape="drawer"
      title={
        order ? (
          <span className="flex items-center gap-2.5">
            <SideBadge side={order.side} />
            {`${groupIndian(String(order.quantity))} ${shortSymbol(order.symbol)}`}
          </span>
        ) : (
          t('order')
        )
      }
    >
      {!order && fresh.isPending && <SkeletonRows rows={6} />}
      {!order && fresh.isError && (
        <ErrorState error={fresh.error} onRetry={() => fresh.refetch()} />
      )}
      {order && <Body order={order} onReceipt={onReceipt} />}
    </Dialog>
  );
}

function Body({ order, onReceipt }: { order: Order; onReceipt: (tradeId: string) => void }) {
  const t = useTranslations('orders');
  const [wish, setWish] = useState<'modify' | 'cancel'>();
  const done = () => setWish(undefined);
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3">
        <Fact name={t('state')}>
          <OrderState order={order} />
        </Fact>
        <Fact name={t('type')}>
          <OrderKind order={order} />
        </Fact>
        <Fact name={t('quantity')}>
          {t('filledOf', {
            filled: groupIndian(String(order.filledQuantity)),
            quantity: groupIndian(String(order.quantity)),
          })}
        </Fact>
        {order.price !== null && (
          <Fact name={t('limitPrice')}>
            <MoneyText amount={order.price} />
          </Fact>
        )}
        {order.triggerPrice !== null && (
          <Fact name={t('triggerPrice')}>
            <MoneyText amount={order.triggerPrice} />
          </Fact>
        )}
        {order.averagePrice !== null && (
          <Fact name={t('averagePrice')}>
            <MoneyText amount={order.averagePrice} />
          </Fact>
        )}
        {order.protectionPercent !== null && (
          <Fact name={t('protection')}>{`${order.protectionPercent}%`}</Fact>
        )}
        <Fact name={t('number')}>
          <span className="break-all text-xs">{order.id}</span>
        </Fact>
      </dl>
      {isWaiting(order) && (
        <div className="mt-5 grid grid-cols-2 gap-2">
          <Button onClick={() => setWish('modify')}>{t('modify')}</Button>
          <Button variant="danger" onClick={() => setWish('cancel')}>
            {t('cancelOrder')}
          </Button>
        </div>
      )}
      <OrderHistory order={order} />
      {order.filledQuantity > 0 && <OrderFills order={order} onReceipt={onReceipt} />}
      {wish === 'modify' && <ModifyDialog order={order} onClose={done} />}
      {wish === 'cancel' && <CancelDialog order={order} onClose={done} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="figures mt-0.5 font-medium">{children}</dd>
    </div>
  );
}
