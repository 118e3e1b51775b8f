import type { GttDraft, OrderDraft } from '@/lib/api/trading';
import type { GttType, OrderType, Product, Side, Validity, Variety } from '@/lib/api/types';
import { type Paise, parseRupees } from '@/lib/money/paise';

/** The ticket's fields as they are written. */
export interface OrderForm {
  type: OrderType;
  validity: Validity;
  minutes: string;
  price: string;
  trigger: string;
}

export const FIRST_FORM: OrderForm = {
  type: 'MARKET',
  validity: 'DAY',
  minutes: '15',
  price: '',
  trigger: '',
};

export const MOST_MINUTES = 1440;

export function hasLimit(type: OrderType): boolean {
  return type === 'LIMIT' || type === 'SL';
}

export function hasTrigger(type: OrderType): boolean {
  return type === 'SL' || type === 'SL_M';
}

/** The types an exchange takes. The BSE gave up stop-loss market orders in October 2023. */
export function typesOn(exchange: string): readonly OrderType[] {
  return exchange === 'BSE' ? ['MARKET', 'LIMIT', 'SL'] : ['MARKET', 'LIMIT', 'SL', 'SL_M'];
}

/** A price above zero, to the paisa; undefined for anything else. */
export function readPrice(text: string): Paise | undefined {
  const price = parseRupees(text);
  return price === undefined || price === 0 ? undefined : price;
}

/** Minutes that an order may live; undefined when what is written is no such number. */
export function readMinutes(text: string): number | undefined {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

interface Wish {
  symbol: string;
  side: Side;
  quantity: number | undefined;
}

interface OrderWish extends Wish {
  product: Product;
  variety: Variety;
}

/** The order that the fields say; undefined as long as one that the type needs is not filled in. */
export function readOrder(wish: OrderWish, form: OrderForm): OrderDraft | undefined {
  const { symbol, side, product, variety, quantity } = wish;
  const { type, validity } = form;
  const price = hasLimit(type) ? readPrice(form.price) : undefined;
  const triggerPrice = hasTrigger(type) ? readPrice(form.trigger) : undefined;
  const validityMinutes = validity === 'TTL' ? readMinutes(form.minutes) : undefined;
  if (
    quantity === undefined ||
    (hasLimit(type) && price === undefined) ||
    (hasTrigger(type) && triggerPrice === undefined) ||
    (validity === 'TTL' && validityMinutes === undefined)
  ) {
    return undefined;
  }
  return {
    symbol,
    side,
    type,
    product,
    validity,
    variety,
    quantity,
    ...(price === undefined ? {} : { price }),
    ...(triggerPrice === undefined ? {} : { triggerPrice }),
    ...(validityMinutes === undefined ? {} : { validityMinutes }),
  };
}

/** One leg as it is written. */
export interface LegForm {
  trigger: string;
  price: string;
}

/** The trigger that the fields say: as many legs as the type has, all filled in. */
export function readGtt(wish: Wish, type: GttType, legs: readonly LegForm[]): GttDraft | undefined {
  const { symbol, side, quantity } = wish;
  const read = legs.flatMap((leg) => {
    const triggerPrice = readPrice(leg.trigger);
    const price = readPrice(leg.price);
    return triggerPrice === undefined || price === undefined ? [] : [{ triggerPrice, price }];
  });
  if (quantity === undefined || read.length < legs.length) {
    return undefined;
  }
  return { symbol, side, type, quantity, legs: read };
}
