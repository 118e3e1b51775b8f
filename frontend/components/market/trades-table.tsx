'use client';

import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { PageLink } from '@/components/ui/page-link';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Trade } from '@/lib/api/account-model';
import { receiptPath } from '@/lib/market/paths';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';
import { MoneyText } from './money-text';
import { SideBadge } from './side-badge';
import { StockLink } from './stock-link';

export function TradesTable({ trades }: { trades: readonly Trade[] }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  return (
    <Table>
      <Head
        columns={[
          { name: t('time'), from: 'sm' },
          { name: t('share'), className: 'max-sm:pl-0' },
          { name: t('side'), from: 'sm' },
          { name: t('quantity'), numeric: true },
          { name: t('price'), numeric: true },
          { name: t('value'), numeric: true, from: 'sm' },
          { name: t('charges'), numeric: true, from: 'md' },
        ]}
      />
      <tbody>
        {trades.map((trade) => (
          <Row key={trade.id}>
            <Cell className="figures whitespace-nowrap text-muted max-sm:hidden">
              {formatIst(trade.at, 'dateTime', locale)}
            </Cell>
            <Cell className="max-sm:pl-0">
              <span className="flex items-center gap-2">
                <SideBadge side={trade.side} className="sm:hidden" />
                <StockLink symbol={trade.symbol} />
              </span>
              <span className="figures text-xs text-muted sm:hidden">
                {formatIst(trade.at, 'dateTime', locale)}
              </span>
            </Cell>
            <Cell className="max-sm:hidden">
              <SideBadge side={trade.side} />
            </Cell>
            <Cell numeric>{groupIndian(String(trade.quantity))}</Cell>
            <Cell numeric>
              <MoneyText amount={trade.price} symbol={false} />
            </Cell>
            <Cell numeric className="max-sm:hidden">
              <MoneyText amount={trade.value} symbol={false} />
            </Cell>
            <Cell numeric className="text-muted max-md:hidden">
              <MoneyText amount={trade.charges} symbol={false} />
            </Cell>
            <Cell>
              <PageLink
                href={receiptPath(trade.id)}
                className="flex items-center justify-end gap-0.5 whitespace-nowrap text-xs font-medium text-muted hover:text-text"
              >
                <span className="max-sm:sr-only">{t('receipt')}</span>
                <ChevronRight className="size-3.5" aria-hidden="true" />
              </PageLink>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
