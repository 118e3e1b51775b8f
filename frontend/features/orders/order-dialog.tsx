'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { OrderState } from '@/components/market/order-state';
import { SideBadge } from '@/components/market/side-badge';
import { TradesTable } from '@/components/market/trades-table';
import { Dialog } from '@/components/ui/dialog';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchOrder, fetchTrades } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';

/** One order in full: what was asked, what became of it step by step, and its executions. */
export function OrderDialog({ order: listed, onClose }: { order: Order; onClose: () => void }) {
  const t = useTranslations('orders');
  const { id } = useMarket();
  const fresh = useQuery({
    queryKey: keys.orders(id, { id: listed.id }),
    queryFn: () => fetchOrder(listed.id),
  });
  const order = fresh.data ?? listed;
  const page = { symbol: order.symbol, limit: 100 };
  const trades = useQuery({
    queryKey: keys.trades(id, page),
    queryFn: () => fetchTrades(page),
    enabled: order.filledQuantity > 0,
  });
  const own = trades.data?.items.filter(({ orderId }) => orderId === order.id) ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      className="w-[min(38rem,calc(100vw-2rem))]"
      title={
        <span className="flex items-center gap-2.5">
          <SideBadge side={order.side} />
          {`${groupIndian(String(order.quantity))} ${shortSymbol(order.symbol)}`}
        </span>
      }
    >
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3">
        <Fact name={t('state')}>
          <OrderState order={order} />
        </Fact>
        <Fact name={t('type')}>
          {`${t(`typeName.${order.type}`)} · ${t(`productName.${order.product}`)}`}
        </Fact>
        <Fact name={t('quantity')}>
          {t('filledOf', {
            filled: groupIndian(String(order.filledQuantity)),
            quantity: groupIndian(String(order.quantity)),
          })}
        </Fact>
        {order.averagePrice !== null && (
          <Fact name={t('averagePrice')}>
            <MoneyText amount={order.averagePrice} />
          </Fact>
        )}
        <Fact name={t('number')}>
          <span className="break-all text-xs">{order.id}</span>
        </Fact>
      </dl>
      <Steps order={order} />
      {own.length > 0 && (
        <section className="mt-6">
          <h3 className="mb-2 text-xs font-semibold text-muted">{t('trades')}</h3>
          <TradesTable trades={own} />
        </section>
      )}
    </Dialog>
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

function Steps({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  return (
    <section className="mt-6">
      <h3 className="mb-2 text-xs font-semibold text-muted">{t('history')}</h3>
      <ol className="flex flex-col gap-2 border-l border-line-strong pl-4">
        {order.history.map((step) => (
          <li key={`${step.status}-${step.at}`} className="relative">
            <span
              aria-hidden="true"
              className="absolute -left-[1.3rem] top-1.5 size-2 rounded-full bg-accent"
            />
            <span className="font-medium">{t(`status.${step.status}`)}</span>
            <span className="figures text-xs text-muted">
              {` · ${formatIst(step.at, 'full', locale)}`}
            </span>
            {step.detail && <p className="text-xs text-muted">{step.detail}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
