import type { Problem } from '@/lib/api/problem';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { paiseFromRupees } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';

/** The figures that a sentence uses, by code. A test compares this with the sentences. */
export const FIGURES: Readonly<Record<string, readonly string[]>> = {
  TOO_MANY_ATTEMPTS: ['seconds'],
  RATE_LIMITED: ['seconds'],
  GTT_LIMIT: ['limit'],
  POSITION_TOO_SMALL: ['available', 'required'],
  MARKET_CLOSED: ['opensAt'],
  PHASE_NOT_ALLOWED: ['nextAt'],
  SQUARE_OFF_PASSED: ['cutOff'],
  QUANTITY_BELOW_FILLED: ['filled'],
  QUANTITY_ABOVE_LIMIT: ['limit'],
  QUANTITY_ABOVE_FREEZE: ['limit'],
  VALUE_ABOVE_LIMIT: ['limit'],
  PRICE_OFF_TICK: ['nearestAbove', 'nearestBelow', 'tick'],
  TRIGGER_OFF_TICK: ['nearestAbove', 'nearestBelow', 'tick'],
  PRICE_OUTSIDE_BAND: ['lower', 'upper'],
  TRIGGER_OUTSIDE_BAND: ['lower', 'upper'],
  TRIGGER_WRONG_SIDE: ['lastPrice', 'triggerPrice'],
  TRIGGER_BEYOND_PRICE: ['price', 'triggerPrice'],
  INSUFFICIENT_HOLDING: ['available', 'required'],
  INSUFFICIENT_FUNDS: ['available', 'required'],
};

/** What a figure means is settled by the rule that gives it: the same name can be shares or rupees. */
const MONEY_CODES = new Set([
  'INSUFFICIENT_FUNDS',
  'VALUE_ABOVE_LIMIT',
  'PRICE_OFF_TICK',
  'TRIGGER_OFF_TICK',
  'PRICE_OUTSIDE_BAND',
  'TRIGGER_OUTSIDE_BAND',
  'TRIGGER_WRONG_SIDE',
  'TRIGGER_BEYOND_PRICE',
]);
const TIMES = new Set(['opensAt', 'nextAt', 'cutOff']);

/**
 * The figures for the sentence about `problem`, as text; undefined when the problem does not carry
 * all of them, and then something else has to be said.
 */
export function figuresFor(problem: Problem, locale: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const name of FIGURES[problem.code] ?? []) {
    const figure = name === 'seconds' ? problem.retryAfterSeconds : problem.figures[name];
    if (figure === undefined || figure === null) {
      return undefined;
    }
    values[name] = inWords(name, figure, problem.code, locale);
  }
  return values;
}

function inWords(name: string, figure: unknown, code: string, locale: string): string {
  if (typeof figure === 'number' && MONEY_CODES.has(code)) {
    return formatInr(paiseFromRupees(figure));
  }
  if (typeof figure === 'number' && Number.isInteger(figure)) {
    return groupIndian(String(figure));
  }
  if (typeof figure === 'string' && TIMES.has(name)) {
    return formatIst(figure, 'dateTime', locale);
  }
  return String(figure);
}
