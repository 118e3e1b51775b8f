import type { Warning } from '@/lib/api/account-model';
import { isRefusal } from '@/lib/i18n/use-problem-text';

/** The part of the ticket that a warning is about. */
export type Place = 'type' | 'product' | 'validity' | 'quantity' | 'price' | 'trigger' | 'order';

const PLACES: Readonly<Record<string, Place>> = {
  PRODUCT_NOT_ALLOWED: 'product',
  SQUARE_OFF_PASSED: 'product',
  ORDER_TYPE_NOT_ALLOWED: 'type',
  VALIDITY_NOT_ALLOWED: 'validity',
  VARIETY_NOT_ALLOWED: 'validity',
  QUANTITY_BELOW_FILLED: 'quantity',
  QUANTITY_ABOVE_LIMIT: 'quantity',
  QUANTITY_ABOVE_FREEZE: 'quantity',
  VALUE_ABOVE_LIMIT: 'quantity',
  INSUFFICIENT_HOLDING: 'quantity',
  PRICE_OFF_TICK: 'price',
  PRICE_OUTSIDE_BAND: 'price',
  TRIGGER_OFF_TICK: 'trigger',
  TRIGGER_OUTSIDE_BAND: 'trigger',
  TRIGGER_WRONG_SIDE: 'trigger',
  TRIGGER_BEYOND_PRICE: 'trigger',
};

/** Where a code of the server belongs; what concerns the whole order stands above its button. */
export function placeOf(code: string): Place {
  return PLACES[code] ?? 'order';
}

/** The first warning about each part, in the server's order. */
export function byPlace(warnings: readonly Warning[]): Partial<Record<Place, Warning>> {
  const found: Partial<Record<Place, Warning>> = {};
  for (const warning of warnings) {
    found[placeOf(warning.code)] ??= warning;
  }
  return found;
}

/** Whether the order would be refused, rather than only commented on. */
export function wouldBeRefused(warnings: readonly Warning[]): boolean {
  return warnings.some(({ code }) => isRefusal(code));
}
