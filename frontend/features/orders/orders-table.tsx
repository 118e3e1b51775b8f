'use client';

import { ChevronRight, Pencil, X } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { LivePrice } from '@/components/market/live-price';
import { MoneyText } from '@/components/market/money-text';
import { OrderKind } from '@/components/market/order-kind';
import { OrderState } from '@/components/market/order-state';
import { SideBadge } from '@/components/market/side-badge';
import { StockLink } from '@/components/market/stock-link';
import { Button } from '@/components/ui/button';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Order } from '@/lib/api/account-model';
import type { OrderGroup } from '@/lib/api/trading';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';

interface OrdersTableProps {
  group: OrderGroup;
  orders: readonly Order[];
  onOpen: (order: Order) => void;
  onModify: (order: Order) => void;
  onCancel: (order: Order) => void;
}

export function OrdersTable({ group, orders, ...actions }: OrdersTableProps) {
  const t = useTranslations('orders');
  const open = group === 'open';
  return (
    <Table aria-label={t(`tab.${group}`)}>
      <Head
        columns={[
          { name: t('time'), from: 'md' },
          { name: t('share'), className: 'max-md:pl-0' },
          { name: t('type'), from: 'lg' },
          { name: t('quantity'), numeric: true, from: 'sm' },
          { name: t(open ? 'orderPrice' : 'price'), numeric: true },
          ...(open ? [{ name: t('lastPrice'), numeric: true, from: 'md' } as const] : []),
          { name: t('state'), from: open ? 'md' : 'sm' },
        ]}
      />
      <tbody>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} open={open} {...actions} />
        ))}
      </tbody>
    </Table>
  );
}

interface OrderRowProps extends Omit<OrdersTableProps, 'group' | 'orders'> {
  order: Order;
  open: boolean;
}

function OrderRow({ order, open, onOpen, onModify, onCancel }: OrderRowProps) {
  const t = useTranslations('orders');
  const locale = useLocale();
  return (
    <Row>
      <Cell className="figures whitespace-nowrap text-muted max-md:hidden">
        {formatIst(order.placedAt, 'dateTime', locale)}
      </Cell>
      <Cell className="max-md:pl-0">
        <div className="flex items-center gap-2.5">
          <SideBadge side={order.side} />
          <StockLink symbol={order.symbol} />
        </div>
        <span className="text-xs text-faint lg:hidden">
          <span className="figures sm:hidden">{`${groupIndian(`${order.quantity}`)} · `}</span>
          <OrderKind order={order} />
        </span>
        <OrderState order={order} className="block text-xs sm:hidden" />
      </Cell>
      <Cell className="text-muted max-lg:hidden">
        <OrderKind order={order} />
      </Cell>
      <Cell numeric className="max-sm:hidden">
        <Progress order={order} />
      </Cell>
      <Cell numeric>
        <OrderPrice order={order} open={open} />
      </Cell>
      {open && (
        <Cell numeric className="max-md:hidden">
          <LivePrice symbol={order.symbol} />
        </Cell>
      )}
      <Cell className={open ? 'max-md:hidden' : 'max-sm:hidden'}>
        <OrderState order={order} />
      </Cell>
      <Cell>
        <span className="flex justify-end">
          {open && (
            <>
              <Button
                variant="ghost"
                size="icon"
                className="max-sm:hidden"
                aria-label={t('modify')}
                title={t('modify')}
                onClick={() => onModify(order)}
              >
                <Pencil aria-hidden="true" />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                className="hover:text-loss max-sm:hidden"
                aria-label={t('cancelOrder')}
                title={t('cancelOrder')}
                onClick={() => onCancel(order)}
              >
                <X aria-hidden="true" />
              </Button>
            </>
          )}
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('details')}
            title={t('details')}
            onClick={() => onOpen(order)}
          >
            <ChevronRight aria-hidden="true" />
          </Button>
        </span>
      </Cell>
    </Row>
  );
}

/** Shares filled of those wanted, as figures and as a thin bar. */
function Progress({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const { filledQuantity, quantity } = order;
  const wanted = groupIndian(String(quantity));
  if (filledQuantity === 0 || filledQuantity === quantity) {
    return wanted;
  }
  return (
    <>
      {t('filledOf', { filled: groupIndian(String(filledQuantity)), quantity: wanted })}
      <span className="ml-auto mt-1 block h-1 w-16 overflow-hidden rounded-full bg-selected">
        <span
          className="block h-full rounded-full bg-accent-solid"
          style={{ width: `${(filledQuantity / quantity) * 100}%` }}
        />
      </span>
    </>
  );
}

/** What was paid, or what is asked for: the limit, and the trigger that it waits for. */
function OrderPrice({ order, open }: { order: Order; open: boolean }) {
  const t = useTranslations('orders');
  const { averagePrice, price, triggerPrice } = order;
  const shown = open ? price : (averagePrice ?? price);
  return (
    <>
      {shown !== null && <MoneyText amount={shown} symbol={false} />}
      {shown === null && triggerPrice === null && (
        <span className="text-muted">{t('typeName.MARKET')}</span>
      )}
      {triggerPrice !== null && averagePrice === null && (
        <span className="block text-xs text-muted">
          {t('triggerAt')} <MoneyText amount={triggerPrice} symbol={false} />
        </span>
      )}
    </>
  );
}
