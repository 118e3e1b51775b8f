'use client';

import { ArrowLeftRight } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { LiveChange, LivePrice } from '@/components/market/live-price';
import { StockLink } from '@/components/market/stock-link';
import { Button } from '@/components/ui/button';
import type { Instrument } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import { shortSymbol } from '@/lib/market/symbols';
import type { Paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';
import { LiveRange, LiveTurnover, LiveVolume } from './live-cells';
import { RowSparkline } from './row-sparkline';
import type { Column } from './stock-row';

/** Every row is as tall as this: the table works out from it where each row stands. */
export const ROW_HEIGHT = 60;

export const CELL = 'px-2 text-left first:pl-4 last:pr-4 md:first:pl-5 md:last:pr-5';

/** The columns a narrower window does without. On a phone price and change share one. */
export const HIDDEN_BELOW: Record<Column | 'path', string> = {
  symbol: '',
  path: 'max-[22rem]:hidden',
  price: '',
  change: 'max-md:hidden',
  volume: 'max-lg:hidden',
  turnover: 'max-xl:hidden',
  range: 'max-xl:hidden',
};

interface StocksTableRowProps {
  instrument: Instrument;
  previousClose: Paise | null | undefined;
  rowIndex: number;
  onTrade: (symbol: string, side: Side) => void;
}

export const StocksTableRow = memo(function StocksTableRow({
  instrument,
  previousClose,
  rowIndex,
  onTrade,
}: StocksTableRowProps) {
  const common = useTranslations('common');
  const t = useTranslations('stocks');
  const { symbol, name } = instrument;
  const named = { symbol: shortSymbol(symbol) };
  const cell = (column: Column | 'path', className?: string) =>
    cn(CELL, 'border-b border-line', HIDDEN_BELOW[column], className);
  return (
    <tr aria-rowindex={rowIndex} className="group h-15 hover:bg-hover">
      <td className={cell('symbol')}>
        <StockLink symbol={symbol} name={name} />
      </td>
      <td className={cell('path')}>
        <RowSparkline symbol={symbol} base={previousClose} />
      </td>
      <td className={cell('price', 'text-right')}>
        <LivePrice symbol={symbol} className="font-medium" />
        <LiveChange symbol={symbol} className="flex justify-end text-xs md:hidden" />
      </td>
      <td className={cell('change', 'text-right')}>
        <LiveChange symbol={symbol} />
      </td>
      <td className={cell('volume', 'text-right text-muted')}>
        <LiveVolume symbol={symbol} />
      </td>
      <td className={cell('turnover', 'text-right text-muted')}>
        <LiveTurnover symbol={symbol} />
      </td>
      <td className={cell('range')}>
        <LiveRange symbol={symbol} />
      </td>
      <td className={cn(CELL, 'border-b border-line')}>
        <div className="flex justify-end gap-1.5 max-md:hidden">
          <Button
            size="sm"
            aria-label={t('buyNamed', named)}
            onClick={() => onTrade(symbol, 'BUY')}
            className="border-gain/35 text-gain hover:border-gain hover:bg-gain-surface"
          >
            {common('buy')}
          </Button>
          <Button
            size="sm"
            aria-label={t('sellNamed', named)}
            onClick={() => onTrade(symbol, 'SELL')}
            className="border-loss/35 text-loss hover:border-loss hover:bg-loss-surface"
          >
            {common('sell')}
          </Button>
        </div>
        <Button
          size="icon"
          aria-label={t('tradeNamed', named)}
          onClick={() => onTrade(symbol, 'BUY')}
          className="ml-auto size-10 md:hidden"
        >
          <ArrowLeftRight aria-hidden="true" />
        </Button>
      </td>
    </tr>
  );
});
