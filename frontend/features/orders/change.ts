import type { Order } from '@/lib/api/account-model';
import type { OrderChange } from '@/lib/api/trading';
import { parseShares } from '@/lib/market/shares';
import { parseRupees } from '@/lib/money/paise';

interface ChangeForm {
  quantity: string;
  price: string;
  trigger: string;
}

/** What differs from the order as it stands; undefined for no difference, or a field that says nothing. */
export function changeOf(order: Order, form: ChangeForm): OrderChange | undefined {
  const quantity = parseShares(form.quantity);
  const price = order.price === null ? undefined : parseRupees(form.price);
  const triggerPrice = order.triggerPrice === null ? undefined : parseRupees(form.trigger);
  if (
    quantity === undefined ||
    (order.price !== null && !price) ||
    (order.triggerPrice !== null && !triggerPrice)
  ) {
    return undefined;
  }
  const change: OrderChange = {
    ...(quantity === order.quantity ? {} : { quantity }),
    ...(price === undefined || price === order.price ? {} : { price }),
    ...(triggerPrice === undefined || triggerPrice === order.triggerPrice ? {} : { triggerPrice }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
