'use client';

import { ChevronRight, Pencil, X } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { LivePrice } from '@/components/market/live-price';
import { MoneyText } from '@/components/market/money-text';
import { SideBadge } from '@/components/market/side-badge';
import { StockLink } from '@/components/market/stock-link';
import { Button } from '@/components/ui/button';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { Gtt } from '@/lib/api/account-model';
import { useReasonText } from '@/lib/i18n/use-problem-text';
import { groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';

interface GttTableProps {
  gtts: readonly Gtt[];
  onOrder: (orderId: string) => void;
  onEdit: (gtt: Gtt) => void;
  onCancel: (gtt: Gtt) => void;
}

export function GttTable({ gtts, ...actions }: GttTableProps) {
  const t = useTranslations('gtt');
  const orders = useTranslations('orders');
  return (
    <Table aria-label={t('title')}>
      <Head
        columns={[
          { name: orders('share') },
          { name: orders('quantity'), numeric: true, from: 'sm' },
          { name: t('triggers'), numeric: true },
          { name: orders('lastPrice'), numeric: true, from: 'md' },
          { name: orders('state'), from: 'sm' },
        ]}
      />
      <tbody>
        {gtts.map((gtt) => (
          <GttRow key={gtt.id} gtt={gtt} {...actions} />
        ))}
      </tbody>
    </Table>
  );
}

interface GttRowProps extends Omit<GttTableProps, 'gtts'> {
  gtt: Gtt;
}

function GttRow({ gtt, onOrder, onEdit, onCancel }: GttRowProps) {
  const t = useTranslations('gtt');
  const { orderId } = gtt;
  return (
    <Row>
      <Cell>
        <div className="flex items-center gap-2.5">
          <SideBadge side={gtt.side} />
          <StockLink symbol={gtt.symbol} />
        </div>
        <span className="text-xs text-faint">
          <span className="figures sm:hidden">{`${groupIndian(`${gtt.quantity}`)} · `}</span>
          {t(`type.${gtt.type}`)}
        </span>
        <span className="block text-xs sm:hidden">
          <GttState gtt={gtt} />
        </span>
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {groupIndian(String(gtt.quantity))}
      </Cell>
      <Cell numeric>
        {gtt.legs.map((leg) => (
          <span key={leg.triggerPrice} className="block">
            <MoneyText amount={leg.triggerPrice} symbol={false} className="font-medium" />
            <span className="text-xs text-muted">
              {` ${t('limitAt')} `}
              <MoneyText amount={leg.price} symbol={false} />
            </span>
          </span>
        ))}
      </Cell>
      <Cell numeric className="max-md:hidden">
        <LivePrice symbol={gtt.symbol} />
      </Cell>
      <Cell className="max-sm:hidden">
        <GttState gtt={gtt} />
      </Cell>
      <Cell>
        <span className="flex justify-end">
          {gtt.status === 'ACTIVE' && (
            <>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('edit')}
                title={t('edit')}
                onClick={() => onEdit(gtt)}
              >
                <Pencil aria-hidden="true" />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                className="hover:text-loss"
                aria-label={t('cancel')}
                title={t('cancel')}
                onClick={() => onCancel(gtt)}
              >
                <X aria-hidden="true" />
              </Button>
            </>
          )}
          {orderId !== null && (
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('toOrder')}
              title={t('toOrder')}
              onClick={() => onOrder(orderId)}
            >
              <ChevronRight aria-hidden="true" />
            </Button>
          )}
        </span>
      </Cell>
    </Row>
  );
}

/** What became of the trigger; why the order that it placed was refused. */
function GttState({ gtt }: { gtt: Gtt }) {
  const t = useTranslations('gtt');
  const locale = useLocale();
  const reasonOf = useReasonText();
  const refused = gtt.rejectReason !== null;
  return (
    <span
      className={cn(
        'text-muted',
        gtt.status === 'TRIGGERED' && !refused && 'text-gain',
        refused && 'text-loss',
      )}
    >
      {refused
        ? t('refused', { reason: reasonOf(gtt.rejectReason, null) })
        : gtt.status === 'ACTIVE'
          ? t('activeUntil', { date: formatIst(gtt.expiresAt, 'date', locale) })
          : t(`status.${gtt.status}`)}
    </span>
  );
}
