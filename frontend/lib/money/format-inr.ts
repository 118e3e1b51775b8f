import type { Paise } from './paise';

const MINUS = '−';
const LAKH = 1_00_000;
const CRORE = 1_00_00_000;

interface FormatInrOptions {
  /** Write the rupee sign. Default true. */
  symbol?: boolean;
  /** Write a plus before an amount above zero. Default false. */
  plus?: boolean;
  /** Digits after the point: 2, or 0 to drop the paise (rounded half away from zero). Default 2. */
  decimals?: 0 | 2;
}

/** Groups whole digits the Indian way: 1234567 becomes 12,34,567. */
export function groupIndian(digits: string): string {
  if (digits.length <= 3) {
    return digits;
  }
  const head = digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  return `${head},${digits.slice(-3)}`;
}

/** `₹12,34,567.80`. The minus is the typographic one and stands before the rupee sign. */
export function formatInr(amount: Paise, options: FormatInrOptions = {}): string {
  const { symbol = true, plus = false, decimals = 2 } = options;
  const absolute = Math.abs(amount);
  const rupees = decimals === 0 ? Math.round(absolute / 100) : Math.trunc(absolute / 100);
  const fraction = decimals === 0 ? '' : `.${String(absolute % 100).padStart(2, '0')}`;
  const sign = amount < 0 ? MINUS : plus && amount > 0 ? '+' : '';
  return `${sign}${symbol ? '₹' : ''}${groupIndian(String(rupees))}${fraction}`;
}

/** The parts of an amount, for figures whose paise are set smaller than the rupees. */
export function splitInr(amount: Paise, plus = false): { rupees: string; paise: string } {
  const text = formatInr(amount, { plus });
  return { rupees: text.slice(0, -3), paise: text.slice(-3) };
}

/** `₹1,091.60 cr`, `₹84.25 lakh`, or the full amount below one lakh rupees. */
export function formatInrCompact(amount: Paise, units: { lakh: string; crore: string }): string {
  const rupees = Math.abs(amount) / 100;
  const sign = amount < 0 ? MINUS : '';
  if (rupees >= CRORE) {
    return `${sign}₹${scaled(rupees / CRORE)} ${units.crore}`;
  }
  if (rupees >= LAKH) {
    return `${sign}₹${scaled(rupees / LAKH)} ${units.lakh}`;
  }
  return formatInr(amount, { decimals: 0 });
}

/** A number of shares: `84,125`, or `84.13 lakh` when compact units are given and it is that large. */
export function formatQuantity(quantity: number, units?: { lakh: string; crore: string }): string {
  const absolute = Math.abs(quantity);
  const sign = quantity < 0 ? MINUS : '';
  if (units && absolute >= CRORE) {
    return `${sign}${scaled(absolute / CRORE)} ${units.crore}`;
  }
  if (units && absolute >= LAKH) {
    return `${sign}${scaled(absolute / LAKH)} ${units.lakh}`;
  }
  return `${sign}${groupIndian(String(absolute))}`;
}

/** `+1.24%`; an exact or rounded zero carries no sign. */
export function formatPercent(value: number, options: { plus?: boolean } = {}): string {
  const { plus = true } = options;
  const text = Math.abs(value).toFixed(2);
  const sign = Number(text) === 0 ? '' : value < 0 ? MINUS : plus ? '+' : '';
  return `${sign}${text}%`;
}

function scaled(value: number): string {
  const [whole = '0', fraction = '00'] = value.toFixed(2).split('.');
  return `${groupIndian(whole)}.${fraction}`;
}
