'use client';

import { useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { PriceCell } from '@/components/market/price-cell';
import { StockLink } from '@/components/market/stock-link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Position } from '@/lib/api/account-model';
import { formatQuantity } from '@/lib/money/format-inr';
import { cn } from '@/lib/ui/cn';
import { Countdown } from './countdown';

interface PositionsTableProps {
  positions: readonly Position[];
  onConvert: (position: Position) => void;
  onSquareOff: (position: Position) => void;
}

export function PositionsTable({ positions, ...actions }: PositionsTableProps) {
  const t = useTranslations('positions');
  return (
    <Table aria-label={t('title')}>
      <Head
        columns={[
          { name: t('share') },
          { name: t('quantity'), numeric: true, from: 'sm' },
          { name: t('average'), numeric: true, from: 'md' },
          { name: t('price'), numeric: true, from: 'sm' },
          { name: t('bought'), numeric: true, from: 'lg' },
          { name: t('sold'), numeric: true, from: 'lg' },
          { name: t('pnl'), numeric: true },
        ]}
      />
      <tbody>
        {positions.map((position) => (
          <PositionRow
            key={`${position.symbol} ${position.product}`}
            position={position}
            {...actions}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface PositionRowProps extends Omit<PositionsTableProps, 'positions'> {
  position: Position;
}

function PositionRow({ position, onConvert, onSquareOff }: PositionRowProps) {
  const t = useTranslations('positions');
  const { quantity, averagePrice } = position;
  const orders = useTranslations('orders');
  const open = quantity !== 0;
  const intraday = position.product === 'MIS';
  return (
    <Row className={cn(!open && 'text-muted')}>
      <Cell>
        <div className="flex items-center gap-x-2 gap-y-1 max-sm:flex-wrap">
          <StockLink symbol={position.symbol} />
          <Badge>{orders(`productName.${position.product}`)}</Badge>
          <Badge tone={quantity > 0 ? 'gain' : quantity < 0 ? 'loss' : 'neutral'}>
            {t(quantity > 0 ? 'long' : quantity < 0 ? 'short' : 'closed')}
          </Badge>
        </div>
        <span className="figures block text-xs text-faint">
          <span className="sm:hidden">{open && formatQuantity(quantity)}</span>
          {position.squareOffAt && (
            <>
              <span className="sm:hidden">{' · '}</span>
              <Countdown at={position.squareOffAt} />
            </>
          )}
        </span>
      </Cell>
      <Cell numeric className="font-medium max-sm:hidden">
        {formatQuantity(quantity)}
      </Cell>
      <Cell numeric className="max-md:hidden">
        {averagePrice === null ? '—' : <MoneyText amount={averagePrice} symbol={false} />}
      </Cell>
      <Cell numeric className="max-sm:hidden">
        <PriceCell price={position.price} stale={false} className="font-semibold" />
      </Cell>
      <Cell numeric className="max-lg:hidden">
        <Side quantity={position.buyQuantity} value={position.buyValue} />
      </Cell>
      <Cell numeric className="max-lg:hidden">
        <Side quantity={position.sellQuantity} value={position.sellValue} />
      </Cell>
      <Cell numeric>
        <MoneyText amount={position.pnl} symbol={false} signed className="font-semibold" />
        {position.realisedPnl !== 0 && open && (
          <span className="block text-xs text-faint">
            {t('booked')} <MoneyText amount={position.realisedPnl} symbol={false} plus />
          </span>
        )}
      </Cell>
      <Cell>
        {open && (
          <span className="flex justify-end gap-1.5 max-sm:flex-col max-sm:items-end">
            {(intraday || quantity > 0) && (
              <Button size="sm" onClick={() => onConvert(position)}>
                {t('convert')}
              </Button>
            )}
            {intraday && (
              <Button size="sm" onClick={() => onSquareOff(position)}>
                {t('squareOff')}
              </Button>
            )}
          </span>
        )}
      </Cell>
    </Row>
  );
}

function Side({ quantity, value }: { quantity: number; value: Position['buyValue'] }) {
  return quantity === 0 ? (
    '—'
  ) : (
    <>
      {formatQuantity(quantity)}
      <span className="block text-xs text-faint">
        <MoneyText amount={value} symbol={false} />
      </span>
    </>
  );
}
