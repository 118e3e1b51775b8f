'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronRight, ReceiptText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { OrderState } from '@/components/market/order-state';
import { SideBadge } from '@/components/market/side-badge';
import { PageLink } from '@/components/ui/page-link';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchOrders } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol, stockPath } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';

const PAGE = { limit: 6 };

export function LatestOrdersPanel({ className }: { className?: string }) {
  const t = useTranslations('dashboard');
  const { id } = useMarket();
  const orders = useQuery({ queryKey: keys.orders(id, PAGE), queryFn: () => fetchOrders(PAGE) });
  return (
    <Panel
      aria-labelledby="orders-title"
      aria-busy={orders.isPending}
      {...(className ? { className } : {})}
    >
      <PanelHeader
        id="orders-title"
        title={t('latestOrders')}
        aside={
          <PageLink
            href="/orders"
            className="flex items-center gap-0.5 text-xs font-medium text-muted hover:text-text"
          >
            {t('seeAll')}
            <ChevronRight className="size-3.5" aria-hidden="true" />
          </PageLink>
        }
      />
      {orders.isPending && <SkeletonRows rows={6} className="h-8" />}
      {orders.isError && !orders.data && (
        <ErrorState error={orders.error} onRetry={() => orders.refetch()} />
      )}
      {orders.data?.items.length === 0 && (
        <EmptyState icon={ReceiptText} title={t('ordersEmptyTitle')} hint={t('ordersEmptyHint')} />
      )}
      <ul>
        {orders.data?.items.map((order) => (
          <LatestOrder key={order.id} order={order} />
        ))}
      </ul>
    </Panel>
  );
}

function LatestOrder({ order }: { order: Order }) {
  const price = order.averagePrice ?? order.price;
  return (
    <li className="flex items-center gap-2.5 border-b border-line py-2.5 last:border-0">
      <SideBadge side={order.side} />
      <PageLink
        href={stockPath(order.symbol)}
        className="min-w-0 grow truncate font-medium hover:text-accent"
      >
        <span className="figures">{groupIndian(String(order.quantity))}</span>{' '}
        {shortSymbol(order.symbol)}
      </PageLink>
      {price !== null && <MoneyText amount={price} symbol={false} />}
      <OrderState order={order} className="max-w-[45%] truncate text-right text-xs" />
    </li>
  );
}
