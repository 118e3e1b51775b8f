'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton';
import { ErrorState } from '@/components/ui/states';
import type { Order } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchTrades } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';

const MOST = 500;

interface OrderFillsProps {
  order: Order;
  onReceipt: (tradeId: string) => void;
}

/** The executions of one order, each with its receipt. */
export function OrderFills({ order, onReceipt }: OrderFillsProps) {
  const t = useTranslations('orders');
  const locale = useLocale();
  const { id } = useMarket();
  const page = { symbol: order.symbol, limit: MOST };
  const trades = useQuery({
    queryKey: keys.trades(id, page),
    queryFn: () => fetchTrades(page),
  });
  const own = trades.data?.items.filter(({ orderId }) => orderId === order.id) ?? [];
  return (
    <section className="mt-6">
      <h3 className="mb-2 text-xs font-semibold text-muted">{t('trades')}</h3>
      {trades.isPending && <SkeletonRows rows={2} className="h-8" />}
      {trades.isError && !trades.data && (
        <ErrorState error={trades.error} onRetry={() => trades.refetch()} />
      )}
      <ul>
        {own.map((trade) => (
          <li
            key={trade.id}
            className="figures flex items-center gap-3 border-b border-line py-2 text-sm last:border-0"
          >
            <span className="font-medium">
              {t('fillLine', {
                quantity: groupIndian(String(trade.quantity)),
                time: formatIst(trade.at, 'time', locale),
              })}
            </span>
            <MoneyText amount={trade.price} symbol={false} className="ml-auto font-medium" />
            <Button size="sm" onClick={() => onReceipt(trade.id)}>
              {t('receipt')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
