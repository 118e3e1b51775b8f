import type { WireGtt, WireOrder } from '@/lib/api/types';
import type { OwnEvent } from '@/lib/stream/messages';

type Figure = number | string | boolean;

/** Something that happened to the account without the trader's hand on it. */
export interface Notice {
  eventId: number;
  /** Market time in epoch milliseconds. */
  at: number;
  code: string;
  /** The server's own sentence with the figures, in English. */
  detail: string;
  figures: Record<string, Figure>;
}

/** Whoever placed an order has its answer within this time; what comes later is news. */
const ANSWERED_WITHIN_MS = 2_000;

/** The notice in an event of the stream; undefined where the trader already knows. */
export function noticeOf(event: OwnEvent): Notice | undefined {
  const at = Math.round(Number(event.ts) / 1000);
  const { eventId } = event;
  switch (event.type) {
    case 'notice':
      return {
        eventId,
        at,
        code: String(event.code),
        detail: String(event.detail ?? ''),
        figures: typeof event.symbol === 'string' ? { symbol: event.symbol } : {},
      };
    case 'order': {
      const said = ofOrder(event.order as WireOrder);
      return said && { eventId, at, detail: '', ...said };
    }
    case 'gtt': {
      const said = ofGtt(event.gtt as WireGtt);
      return said && { eventId, at, detail: '', ...said };
    }
    default:
      return undefined;
  }
}

type Said = Pick<Notice, 'code' | 'figures'>;

function ofOrder(order: WireOrder): Said | undefined {
  if (Date.parse(order.updatedAt) - Date.parse(order.placedAt) < ANSWERED_WITHIN_MS) {
    return undefined;
  }
  const { symbol, side } = order;
  switch (order.status) {
    case 'COMPLETE':
      return {
        code: side === 'BUY' ? 'ORDER_BOUGHT' : 'ORDER_SOLD',
        figures: { symbol, quantity: order.filledQuantity, price: order.averagePrice ?? 0 },
      };
    case 'EXPIRED':
      return {
        code: 'ORDER_EXPIRED',
        figures: { symbol, quantity: order.quantity, filled: order.filledQuantity },
      };
    case 'REJECTED':
      return {
        code: 'ORDER_REFUSED',
        figures: { symbol, quantity: order.quantity, reason: order.rejectReason ?? '' },
      };
    default:
      return undefined;
  }
}

/** A trigger whose order was refused comes as a notice of its own. */
function ofGtt({ status, symbol, quantity, rejectReason }: WireGtt): Said | undefined {
  if (status === 'TRIGGERED' && rejectReason === null) {
    return { code: 'GTT_FIRED', figures: { symbol, quantity } };
  }
  return status === 'EXPIRED' ? { code: 'GTT_EXPIRED', figures: { symbol, quantity } } : undefined;
}
