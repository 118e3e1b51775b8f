'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { ChevronRight, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { OrderState } from '@/components/market/order-state';
import { SideBadge } from '@/components/market/side-badge';
import { PageLink } from '@/components/ui/page-link';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Order, Trade } from '@/lib/api/account-model';
import type { Paged } from '@/lib/api/model';
import { receiptPath } from '@/lib/market/paths';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';
import { OwnIntraday, OwnPosition } from './own-position';
import type { OwnActivity } from './use-own-activity';

type View = 'trades' | 'orders';

const SHOWN = 8;

/** The trader's own position, trades and orders in this share. */
export function OwnActivityPanel({ symbol, own }: { symbol: string; own: OwnActivity }) {
  const t = useTranslations('stock');
  const [view, setView] = useState<View>('trades');
  const shown = view === 'trades' ? own.trades : own.orders;
  return (
    <Panel aria-labelledby="own-title" aria-busy={shown.isPending}>
      <PanelHeader
        id="own-title"
        title={t('own', { symbol: shortSymbol(symbol) })}
        aside={
          <Segmented
            label={t('ownView')}
            value={view}
            onChange={setView}
            options={[
              { value: 'trades', label: t('ownTrades') },
              { value: 'orders', label: t('ownOrders') },
            ]}
          />
        }
      />
      {own.holding && <OwnPosition holding={own.holding} />}
      {own.position && <OwnIntraday position={own.position} />}
      {view === 'trades' ? (
        <Rows
          query={own.trades}
          emptyTitle={t('noTradesTitle')}
          emptyHint={t('noTradesHint')}
          row={(trade) => <TradeRow key={trade.id} trade={trade} />}
        />
      ) : (
        <Rows
          query={own.orders}
          emptyTitle={t('noOrdersTitle')}
          emptyHint={t('noTradesHint')}
          row={(order) => <OrderRow key={order.id} order={order} />}
        />
      )}
    </Panel>
  );
}

interface RowsProps<T> {
  query: UseQueryResult<Paged<T>>;
  emptyTitle: string;
  emptyHint: string;
  row: (item: T) => React.ReactNode;
}

function Rows<T>({ query, emptyTitle, emptyHint, row }: RowsProps<T>) {
  if (query.isPending) {
    return <SkeletonRows rows={4} className="h-8" />;
  }
  if (!query.data) {
    return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  }
  return query.data.items.length === 0 ? (
    <EmptyState icon={ReceiptText} title={emptyTitle} hint={emptyHint} />
  ) : (
    <ul>{query.data.items.slice(0, SHOWN).map(row)}</ul>
  );
}

const ROW =
  'flex items-center gap-2.5 border-b border-line py-2 text-sm last:border-0 figures whitespace-nowrap';

function TradeRow({ trade }: { trade: Trade }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  return (
    <li className={ROW}>
      <SideBadge side={trade.side} />
      <span className="font-medium">{groupIndian(String(trade.quantity))}</span>
      <span className="truncate text-xs text-faint">{formatIst(trade.at, 'dateTime', locale)}</span>
      <MoneyText amount={trade.price} symbol={false} className="ml-auto font-medium" />
      <PageLink
        href={receiptPath(trade.id)}
        className="flex items-center gap-0.5 text-xs font-medium text-muted hover:text-text"
      >
        {t('receipt')}
        <ChevronRight className="size-3.5" aria-hidden="true" />
      </PageLink>
    </li>
  );
}

function OrderRow({ order }: { order: Order }) {
  const locale = useLocale();
  return (
    <li className={ROW}>
      <SideBadge side={order.side} />
      <span className="font-medium">{groupIndian(String(order.quantity))}</span>
      <span className="text-xs text-faint">{formatIst(order.placedAt, 'minute', locale)}</span>
      <OrderState order={order} className="ml-auto truncate text-xs" />
      <span className="font-medium">
        {order.averagePrice === null ? '—' : formatInr(order.averagePrice, { symbol: false })}
      </span>
    </li>
  );
}
