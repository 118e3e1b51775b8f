'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { Candle, History } from '@/lib/api/model';
import type { Timeframe } from '@/lib/api/types';
import { formatInr, formatPercent, formatQuantity } from '@/lib/money/format-inr';
import { minus, paise, percentOf } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';

const SHOWN = 60;

interface ChartSummaryProps {
  history: History;
  name: string;
  timeframe: Timeframe;
}

/** What the drawing shows, in one sentence for those who do not see it. */
export function ChartSummary({ history: { candles }, name, timeframe }: ChartSummaryProps) {
  const t = useTranslations('stock');
  const first = candles[0];
  const last = candles.at(-1);
  if (!first || !last) {
    return null;
  }
  return (
    <p className="sr-only">
      {t('chartSummary', {
        name,
        timeframe,
        from: formatInr(first.open),
        to: formatInr(last.close),
        change: formatPercent(percentOf(minus(last.close, first.open), first.open)),
        low: formatInr(paise(Math.min(...candles.map(({ low }) => low)))),
        high: formatInr(paise(Math.max(...candles.map(({ high }) => high)))),
      })}
    </p>
  );
}

/** The latest bars as a table, built when it is opened. */
export function ChartFigures({ history }: { history: History }) {
  const t = useTranslations('stock');
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="min-w-0 open:w-full"
    >
      <summary className="w-fit hover:text-text">{t('asTable')}</summary>
      {open && <FiguresTable history={history} />}
    </details>
  );
}

function FiguresTable({ history: { candles, interval } }: { history: History }) {
  const t = useTranslations('stock');
  const locale = useLocale();
  const style = interval === '1d' || interval === '1w' ? 'date' : 'dateTime';
  const price = (value: Candle['open']) => formatInr(value, { symbol: false });
  return (
    <div className="mt-3 max-h-72 overflow-y-auto text-text">
      <Table>
        <thead>
          <tr>
            <HeadCell>{t('time')}</HeadCell>
            <HeadCell numeric className="max-sm:hidden">
              {t('figures.open')}
            </HeadCell>
            <HeadCell numeric>{t('figures.high')}</HeadCell>
            <HeadCell numeric>{t('figures.low')}</HeadCell>
            <HeadCell numeric>{t('figures.close')}</HeadCell>
            <HeadCell numeric className="max-sm:hidden">
              {t('figures.volume')}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {candles.slice(-SHOWN).map((candle) => (
            <Row key={candle.time}>
              <Cell className="figures whitespace-nowrap text-muted">
                {formatIst(candle.time * 1000, style, locale)}
              </Cell>
              <Cell numeric className="max-sm:hidden">
                {price(candle.open)}
              </Cell>
              <Cell numeric>{price(candle.high)}</Cell>
              <Cell numeric>{price(candle.low)}</Cell>
              <Cell numeric>{price(candle.close)}</Cell>
              <Cell numeric className="max-sm:hidden">
                {formatQuantity(candle.volume)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
