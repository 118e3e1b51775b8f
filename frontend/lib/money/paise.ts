declare const paiseBrand: unique symbol;

/** A whole number of paise, positive or negative. Made only by the functions below. */
export type Paise = number & { readonly [paiseBrand]: true };

function checked(value: number): Paise {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number of paise: ${value}`);
  }
  // Adding zero turns -0 into 0, which would otherwise be shown with a minus sign.
  return (value + 0) as Paise;
}

export const ZERO = checked(0);

/** Whole paise as they are, for literals and for arithmetic done elsewhere in whole paise. */
export function paise(value: number): Paise {
  return checked(value);
}

/** A rupee number with at most two decimals, as the API writes it. */
export function paiseFromRupees(rupees: number): Paise {
  return checked(Math.round(rupees * 100));
}

/** What a reader typed, with or without grouping commas; undefined when it is no amount to the paisa. */
export function parseRupees(text: string): Paise | undefined {
  const plain = text.replaceAll(',', '').replace('₹', '').trim();
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) {
    return undefined;
  }
  const [rupees = '0', fraction = ''] = plain.split('.');
  return checked(Number(rupees) * 100 + Number(fraction.padEnd(2, '0')));
}

export function plus(a: Paise, b: Paise): Paise {
  return checked(a + b);
}

export function minus(a: Paise, b: Paise): Paise {
  return checked(a - b);
}

/** A price times a number of whole shares. */
export function times(price: Paise, quantity: number): Paise {
  return checked(price * quantity);
}

export function total(amounts: Iterable<Paise>): Paise {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
  }
  return checked(sum);
}

/** `part` as a percentage of `whole`, for display only; zero when there is nothing to divide by. */
export function percentOf(part: Paise, whole: Paise): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

/** The rupee number the API expects: exact, since two decimals of a safe integer survive the trip. */
export function toRupees(amount: Paise): number {
  return amount / 100;
}
