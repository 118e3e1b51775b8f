'use client';

import { useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import type { NoteShare } from '@/lib/api/account-model';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';

/** The tax on each share's day: what was bought, sold, and both on the same day. */
export function NoteShares({ shares }: { shares: readonly NoteShare[] }) {
  const t = useTranslations('note');
  return (
    <section className="break-inside-avoid">
      <h2 className="mb-2 text-xs font-semibold text-muted">{t('sttByShare')}</h2>
      <Table aria-label={t('sttByShare')}>
        <thead>
          <tr>
            <HeadCell>{t('share')}</HeadCell>
            <HeadCell numeric>{t('boughtShares')}</HeadCell>
            <HeadCell numeric>{t('soldShares')}</HeadCell>
            <HeadCell numeric className="max-sm:hidden print:table-cell!">
              {t('intradayShares')}
            </HeadCell>
            <HeadCell numeric>{t('stt')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <Row key={share.symbol}>
              <Cell className="font-medium">{shortSymbol(share.symbol)}</Cell>
              <Cell numeric>{groupIndian(String(share.buyQuantity))}</Cell>
              <Cell numeric>{groupIndian(String(share.sellQuantity))}</Cell>
              <Cell numeric className="max-sm:hidden print:table-cell!">
                {groupIndian(String(share.intradayQuantity))}
              </Cell>
              <Cell numeric>
                <MoneyText amount={share.stt} symbol={false} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
