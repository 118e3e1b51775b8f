import { describe, expect, it } from 'vitest';
import {
  formatInr,
  formatInrCompact,
  formatPercent,
  formatQuantity,
  groupIndian,
  splitInr,
} from './format-inr';
import { minus, paise, paiseFromRupees, parseRupees, percentOf, times, total } from './paise';

const UNITS = { lakh: 'lakh', crore: 'cr' };

describe('paise', () => {
  it('reads rupee numbers exactly, also those that binary fractions cannot hold', () => {
    expect(paiseFromRupees(2954.35)).toBe(295435);
    expect(paiseFromRupees(1.1)).toBe(110);
    expect(paiseFromRupees(0.29)).toBe(29);
    expect(paiseFromRupees(-0.01)).toBe(-1);
  });

  it('reads every two-decimal price below 20,000 back to the same paise', () => {
    for (let value = 0; value < 2_000_000; value += 97) {
      expect(paiseFromRupees(Number((value / 100).toFixed(2)))).toBe(value);
    }
  });

  it('refuses what is not a whole safe number of paise', () => {
    expect(() => paise(0.5)).toThrow(RangeError);
    expect(() => paiseFromRupees(Number.NaN)).toThrow(RangeError);
    expect(() => times(paise(9_007_199_254_740_991), 2)).toThrow(RangeError);
  });

  it('never yields a negative zero', () => {
    expect(Object.is(minus(paise(5), paise(5)), 0)).toBe(true);
    expect(Object.is(paiseFromRupees(-0), 0)).toBe(true);
  });

  it('sums and multiplies', () => {
    expect(times(paise(130240), 25)).toBe(3256000);
    expect(total([paise(1), paise(2), paise(-5)])).toBe(-2);
    expect(total([])).toBe(0);
    expect(percentOf(paise(50), paise(0))).toBe(0);
    expect(percentOf(paise(50), paise(200))).toBe(25);
  });

  it('parses what a reader types', () => {
    expect(parseRupees('₹1,302.40')).toBe(130240);
    expect(parseRupees(' 1302.4 ')).toBe(130240);
    expect(parseRupees('1302')).toBe(130200);
    for (const bad of ['', '1.234', '-1', '1e3', 'abc', '1.', '.5', '99999999999999']) {
      expect(parseRupees(bad)).toBeUndefined();
    }
  });
});

describe('formatInr', () => {
  it('groups by lakh and crore', () => {
    expect(groupIndian('123')).toBe('123');
    expect(groupIndian('1234')).toBe('1,234');
    expect(groupIndian('123456')).toBe('1,23,456');
    expect(groupIndian('123456789')).toBe('12,34,56,789');
    expect(formatInr(paise(123456780))).toBe('₹12,34,567.80');
  });

  it('puts the sign before the rupee', () => {
    expect(formatInr(paise(-120692))).toBe('−₹1,206.92');
    expect(formatInr(paise(621280), { plus: true })).toBe('+₹6,212.80');
    expect(formatInr(paise(0), { plus: true })).toBe('₹0.00');
    expect(formatInr(paise(-5), { symbol: false })).toBe('−0.05');
  });

  it('drops the paise by rounding, not cutting', () => {
    expect(formatInr(paise(3259950), { decimals: 0 })).toBe('₹32,600');
    expect(formatInr(paise(3259949), { decimals: 0 })).toBe('₹32,599');
  });

  it('splits rupees from paise', () => {
    expect(splitInr(paise(118430645))).toEqual({ rupees: '₹11,84,306', paise: '.45' });
  });

  it('shortens large amounts', () => {
    expect(formatInrCompact(paise(10_916_000_000_00), UNITS)).toBe('₹1,091.60 cr');
    expect(formatInrCompact(paise(84_25_000_00), UNITS)).toBe('₹84.25 lakh');
    expect(formatInrCompact(paise(99_999_00), UNITS)).toBe('₹99,999');
    expect(formatQuantity(8_420_000, UNITS)).toBe('84.20 lakh');
    expect(formatQuantity(41220, UNITS)).toBe('41,220');
  });

  it('signs percentages and leaves zero unsigned', () => {
    expect(formatPercent(1.236)).toBe('+1.24%');
    expect(formatPercent(-0.62)).toBe('−0.62%');
    expect(formatPercent(0)).toBe('0.00%');
    expect(formatPercent(-0.004)).toBe('0.00%');
    expect(formatPercent(11.6, { plus: false })).toBe('11.60%');
  });
});
