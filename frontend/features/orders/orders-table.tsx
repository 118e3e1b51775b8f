'use client';

import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { OrderState } from '@/components/market/order-state';
import { SideBadge } from '@/components/market/side-badge';
import { StockLink } from '@/components/market/stock-link';
import { Button } from '@/components/ui/button';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { Order } from '@/lib/api/account-model';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';

interface OrdersTableProps {
  orders: readonly Order[];
  onOpen: (order: Order) => void;
}

export function OrdersTable({ orders, onOpen }: OrdersTableProps) {
  const t = useTranslations('orders');
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell className="max-sm:hidden">{t('time')}</HeadCell>
          <HeadCell className="max-sm:pl-0">{t('share')}</HeadCell>
          <HeadCell className="max-md:hidden">{t('type')}</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t('quantity')}
          </HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t('averagePrice')}
          </HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <td className="w-8 border-b border-line" />
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} onOpen={() => onOpen(order)} />
        ))}
      </tbody>
    </Table>
  );
}

function OrderRow({ order, onOpen }: { order: Order; onOpen: () => void }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  const { filledQuantity, quantity: wanted } = order;
  const quantity =
    filledQuantity > 0 && filledQuantity < wanted
      ? t('filledOf', {
          filled: groupIndian(String(filledQuantity)),
          quantity: groupIndian(String(wanted)),
        })
      : groupIndian(String(wanted));
  return (
    <Row>
      <Cell className="figures whitespace-nowrap text-muted max-sm:hidden">
        {formatIst(order.placedAt, 'dateTime', locale)}
      </Cell>
      <Cell className="max-sm:pl-0">
        <div className="flex items-center gap-2.5">
          <SideBadge side={order.side} />
          <StockLink symbol={order.symbol} />
        </div>
        <span className="figures text-xs text-faint sm:hidden">
          {`${quantity} · ${formatIst(order.placedAt, 'dateTime', locale)}`}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap text-muted max-md:hidden">
        {t(`typeName.${order.type}`)}
        <span className="text-faint">{` · ${t(`productName.${order.product}`)}`}</span>
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {quantity}
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {order.averagePrice === null ? (
          <span className="text-faint">—</span>
        ) : (
          <MoneyText amount={order.averagePrice} symbol={false} />
        )}
      </Cell>
      <Cell>
        <OrderState order={order} />
      </Cell>
      <Cell>
        <Button variant="ghost" size="icon" aria-label={t('details')} onClick={onOpen}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </Cell>
    </Row>
  );
}
