'use client';

import { useTranslations } from 'use-intl';
import { ChangeText } from '@/components/market/change-text';
import { MoneyText } from '@/components/market/money-text';
import { PriceCell } from '@/components/market/price-cell';
import { Sparkline } from '@/components/market/sparkline';
import { StockLink } from '@/components/market/stock-link';
import { Badge } from '@/components/ui/badge';
import { Cell, Row } from '@/components/ui/table';
import type { Holding } from '@/lib/api/account-model';
import { formatPercent, groupIndian } from '@/lib/money/format-inr';

interface HoldingRowProps {
  holding: Holding;
  points: readonly number[];
  /** The largest weight in the table, which fills the bar. */
  heaviest: number;
}

export function HoldingRow({ holding, points, heaviest }: HoldingRowProps) {
  const t = useTranslations('portfolio');
  const quantity = groupIndian(String(holding.quantity));
  return (
    <Row>
      <Cell className="max-w-44">
        <StockLink symbol={holding.symbol} name={holding.sector} />
        <span className="figures text-xs text-muted sm:hidden">
          {`${quantity} × `}
          <MoneyText amount={holding.averagePrice} symbol={false} />
        </span>
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {quantity}
        {holding.t1Quantity > 0 && (
          <Badge className="ml-1.5" title={t('t1Hint')}>
            {t('t1', { quantity: groupIndian(String(holding.t1Quantity)) })}
          </Badge>
        )}
        {holding.availableQuantity < holding.quantity && (
          <span className="block text-xs text-faint">
            {t('free', { quantity: groupIndian(String(holding.availableQuantity)) })}
          </span>
        )}
      </Cell>
      <Cell numeric className="text-muted max-md:hidden">
        <MoneyText amount={holding.averagePrice} symbol={false} />
      </Cell>
      <Cell numeric>
        <PriceCell price={holding.price} stale={holding.stale} className="font-semibold" />
        {holding.stale && <span className="block text-[0.6875rem] text-warn">{t('stale')}</span>}
        <ChangeText
          percent={holding.dayChangePercent}
          className="flex justify-end text-xs lg:hidden"
        />
      </Cell>
      <Cell numeric className="max-lg:hidden">
        <ChangeText percent={holding.dayChangePercent} />
      </Cell>
      <Cell numeric className="max-sm:hidden">
        <MoneyText amount={holding.marketValue} symbol={false} />
      </Cell>
      <Cell numeric className="max-lg:pr-0">
        <MoneyText amount={holding.pnl} symbol={false} signed className="block" />
        <ChangeText percent={holding.pnlPercent} className="text-xs" />
      </Cell>
      <Cell numeric className="max-2xl:pr-0 max-lg:hidden">
        <div className="flex items-center justify-end gap-2">
          <span className="h-1 w-12 overflow-hidden rounded-full bg-selected" aria-hidden="true">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${(holding.weight / (heaviest || 1)) * 100}%` }}
            />
          </span>
          <span className="w-14">{formatPercent(holding.weight, { plus: false })}</span>
        </div>
      </Cell>
      <Cell className="w-20 max-2xl:hidden">
        <Sparkline points={points} />
      </Cell>
    </Row>
  );
}
