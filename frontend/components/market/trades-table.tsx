'use client';

import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { PageLink } from '@/components/ui/page-link';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
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
      <thead>
        <tr>
          <HeadCell>{t('time')}</HeadCell>
          <HeadCell>{t('share')}</HeadCell>
          <HeadCell className="max-sm:hidden">{t('side')}</HeadCell>
          <HeadCell numeric>{t('quantity')}</HeadCell>
          <HeadCell numeric>{t('price')}</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t('value')}
          </HeadCell>
          <HeadCell numeric className="max-md:hidden">
            {t('charges')}
          </HeadCell>
          <td className="w-8 border-b border-line" />
        </tr>
      </thead>
      <tbody>
        {trades.map((trade) => (
          <Row key={trade.id}>
            <Cell className="figures whitespace-nowrap text-muted">
              {formatIst(trade.at, 'dateTime', locale)}
            </Cell>
            <Cell>
              <StockLink symbol={trade.symbol} />
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
