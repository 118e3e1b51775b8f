import type { Depth } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import type { Paise } from '@/lib/money/paise';

/** What a limit order would do on arrival, as far as the shown book can tell. */
type Arrival =
  | { kind: 'fills' }
  /** It waits; `ahead` is undefined where the shown book ends before its price. */
  | { kind: 'waits'; ahead: number | undefined };

/** Whether a limit order meets the other side at once, and if not, how many shares stand before it. */
export function arrivalOf(side: Side, limit: Paise, depth: Depth): Arrival | undefined {
  const [own, other] = side === 'BUY' ? [depth.bids, depth.asks] : [depth.asks, depth.bids];
  const reaches = (price: Paise) => (side === 'BUY' ? price <= limit : price >= limit);
  if (other[0] && reaches(other[0].price)) {
    return { kind: 'fills' };
  }
  const last = own.at(-1);
  if (!last) {
    return other[0] ? { kind: 'waits', ahead: 0 } : undefined;
  }
  const shown = side === 'BUY' ? limit >= last.price : limit <= last.price;
  const level = own.find(({ price }) => price === limit);
  return { kind: 'waits', ahead: shown ? (level?.quantity ?? 0) : undefined };
}
