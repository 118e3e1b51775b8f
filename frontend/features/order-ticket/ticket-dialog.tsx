'use client';

import { useTranslations } from 'use-intl';
import { LiveChange, LivePrice } from '@/components/market/live-price';
import { Dialog } from '@/components/ui/dialog';
import type { Side } from '@/lib/api/types';
import { shortSymbol } from '@/lib/market/symbols';
import type { PickedPrice } from './order-form';
import { OrderTicket } from './order-ticket';

interface TicketDialogProps {
  symbol: string;
  side: Side;
  onSideChange: (side: Side) => void;
  onClose: () => void;
  picked?: PickedPrice | undefined;
}

/** The ticket over the page: a sheet on a phone. It closes itself once the order is in. */
export function TicketDialog({ symbol, side, onSideChange, onClose, picked }: TicketDialogProps) {
  const t = useTranslations('ticket');
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      className="w-[min(26rem,calc(100vw-2rem))]"
      title={
        <span className="flex items-baseline gap-2.5">
          <span className="sr-only">{t('title')}</span>
          <span>{shortSymbol(symbol)}</span>
          <LivePrice symbol={symbol} className="text-sm font-semibold" />
          <LiveChange symbol={symbol} className="text-xs font-medium" />
        </span>
      }
    >
      <OrderTicket
        key={symbol}
        symbol={symbol}
        side={side}
        onSideChange={onSideChange}
        summons={1}
        picked={picked}
        onAccepted={(placed) => {
          if (placed?.order.status !== 'CANCELLED') {
            onClose();
          }
        }}
      />
    </Dialog>
  );
}
