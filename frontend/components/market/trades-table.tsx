'use client';

import { useLocale, useTranslations } from 'use-intl';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { Trade } from '@/lib/api/account-model';
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
          <HeadCell>{t('side')}</HeadCell>
          <HeadCell numeric>{t('quantity')}</HeadCell>
          <HeadCell numeric>{t('price')}</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t('value')}
          </HeadCell>
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
            <Cell>
              <SideBadge side={trade.side} />
            </Cell>
            <Cell numeric>{groupIndian(String(trade.quantity))}</Cell>
            <Cell numeric>
              <MoneyText amount={trade.price} symbol={false} />
            </Cell>
            <Cell numeric className="max-sm:hidden">
              <MoneyText amount={trade.value} symbol={false} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
