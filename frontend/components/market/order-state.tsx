'use client';

import { useTranslations } from 'use-intl';
import type { Order } from '@/lib/api/account-model';
import { useReasonText } from '@/lib/i18n/use-problem-text';
import { cn } from '@/lib/ui/cn';

type StateFields = Pick<
  Order,
  'status' | 'quantity' | 'filledQuantity' | 'rejectReason' | 'statusMessage'
>;

/** An order's state in a few words: what it is, how far it got, or why it was refused. */
export function OrderState({ order, className }: { order: StateFields; className?: string }) {
  const t = useTranslations('orders');
  const reasonOf = useReasonText();
  const { status, quantity, filledQuantity } = order;
  const progress = { filled: String(filledQuantity), quantity: String(quantity) };
  const words = () => {
    if (status === 'REJECTED') {
      return t('refused', { reason: reasonOf(order.rejectReason, order.statusMessage) });
    }
    if (status === 'OPEN') {
      return filledQuantity > 0 ? t('partly', progress) : t('openOf', progress);
    }
    if (status === 'CANCELLED' && filledQuantity > 0) {
      return t('partly', progress);
    }
    return t(`status.${status}`);
  };
  return (
    <span
      className={cn(
        status === 'COMPLETE' && 'text-gain',
        status === 'REJECTED' && 'text-loss',
        status !== 'COMPLETE' && status !== 'REJECTED' && 'text-muted',
        className,
      )}
    >
      {words()}
    </span>
  );
}
