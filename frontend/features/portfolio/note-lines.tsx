'use client';

import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { SideBadge } from '@/components/market/side-badge';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import type { NoteFill, NoteLine } from '@/lib/api/account-model';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';

/** Every order with trades that day, and below it each trade. */
export function NoteLines({ lines }: { lines: readonly NoteLine[] }) {
  const t = useTranslations('note');
  return (
    <Table aria-label={t('trades')}>
      <thead>
        <tr>
          <HeadCell>{t('share')}</HeadCell>
          <HeadCell className="max-md:hidden print:table-cell!">{t('product')}</HeadCell>
          <HeadCell numeric>{t('quantity')}</HeadCell>
          <HeadCell numeric>{t('price')}</HeadCell>
          <HeadCell numeric className="max-sm:hidden print:table-cell!">
            {t('value')}
          </HeadCell>
          <HeadCell numeric className="max-md:hidden print:table-cell!">
            {t('charges')}
          </HeadCell>
        </tr>
      </thead>
      {lines.map((line) => (
        <tbody key={line.orderId} className="break-inside-avoid border-b border-line last:border-0">
          <Line line={line} />
          {line.fills.map((fill) => (
            <Fill key={fill.tradeId} fill={fill} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Line({ line }: { line: NoteLine }) {
  const t = useTranslations('note');
  const orders = useTranslations('orders');
  const netted = line.product === 'CNC' && line.intradayValue !== 0;
  return (
    <tr className="align-top">
      <Cell>
        <span className="flex flex-wrap items-center gap-x-2">
          <SideBadge side={line.side} />
          <span className="font-semibold">{shortSymbol(line.symbol)}</span>
        </span>
        <span className="block text-xs text-muted">{line.name}</span>
        <span className="figures block text-xs text-faint">
          {`${line.exchange} · ${line.isin}`}
        </span>
      </Cell>
      <Cell className="max-md:hidden print:table-cell!">
        {orders(`productName.${line.product}`)}
        {netted && <span className="block text-xs text-muted">{t('netted')}</span>}
      </Cell>
      <Cell numeric>{groupIndian(String(line.quantity))}</Cell>
      <Cell numeric>
        <MoneyText amount={line.averagePrice} symbol={false} />
      </Cell>
      <Cell numeric className="font-medium max-sm:hidden print:table-cell!">
        <MoneyText amount={line.value} symbol={false} />
      </Cell>
      <Cell numeric className="max-md:hidden print:table-cell!">
        <MoneyText amount={line.charges.total} symbol={false} />
      </Cell>
    </tr>
  );
}

function Fill({ fill }: { fill: NoteFill }) {
  const locale = useLocale();
  return (
    <tr className="figures text-xs text-muted">
      <td className="pb-1.5">
        {formatIst(fill.at, 'time', locale)}
        <span className="max-md:hidden print:inline!">{` · ${fill.tradeId}`}</span>
      </td>
      <td className="max-md:hidden print:table-cell!" />
      <td className="px-2 pb-1.5 text-right">{groupIndian(String(fill.quantity))}</td>
      <td className="px-2 pb-1.5 text-right">
        <MoneyText amount={fill.price} symbol={false} />
      </td>
      <td className="px-2 pb-1.5 text-right max-sm:hidden print:table-cell!">
        <MoneyText amount={fill.value} symbol={false} />
      </td>
      <td className="max-md:hidden print:table-cell!" />
    </tr>
  );
}
