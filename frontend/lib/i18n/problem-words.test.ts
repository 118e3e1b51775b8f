import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { englishMessages } from './messages';
import { FIGURES, figuresFor } from './problem-figures';

const CONTRACT = readFileSync(new URL('../../../contract/openapi.yml', import.meta.url), 'utf8');

const refusal = (code: string, figures: object) =>
  new Problem({ status: 422, code, detail: 'in English', ...figures });

describe('the words for problems', () => {
  it('are there for each reason the contract names', () => {
    const [list = ''] =
      CONTRACT.match(/^ {4}RejectReason:\n {6}type: string\n {6}enum:\n( {6}- \w+\n)+/m) ?? [];
    const reasons = [...list.matchAll(/- (\w+)/g)].map(([, reason = '']) => reason);
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter((reason) => !(reason in englishMessages.reasons))).toEqual([]);
  });

  it('use the figures that are filled in for them, and no others', () => {
    const used = Object.entries(englishMessages.problems).flatMap(([code, words]) => {
      const names = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      return names.length > 0 ? [[code, names] as const] : [];
    });
    expect(Object.fromEntries(used)).toEqual(FIGURES);
  });

  it('write money as money and shares as shares, though the names are the same', () => {
    const figures = { required: 130245.5, available: 9000 };
    expect(figuresFor(refusal('INSUFFICIENT_FUNDS', figures), 'en')).toEqual({
      required: '₹1,30,245.50',
      available: '₹9,000.00',
    });
    const shares = { required: 100000, available: 5 };
    expect(figuresFor(refusal('INSUFFICIENT_HOLDING', shares), 'en')).toEqual({
      required: '1,00,000',
      available: '5',
    });
  });

  it('write prices as money, whole rupees too', () => {
    const figures = { price: 2940.03, tick: 0.1, nearestBelow: 2940, nearestAbove: 2940.1 };
    expect(figuresFor(refusal('PRICE_OFF_TICK', figures), 'en')).toEqual({
      tick: '₹0.10',
      nearestBelow: '₹2,940.00',
      nearestAbove: '₹2,940.10',
    });
  });

  it('write instants on the Indian clock', () => {
    const closed = refusal('MARKET_CLOSED', { opensAt: '2026-06-01T03:45:00Z' });
    expect(figuresFor(closed, 'en')?.opensAt).toBe('1 Jun, 09:15');
  });

  it('are given up when a figure is missing', () => {
    expect(figuresFor(refusal('MARKET_CLOSED', {}), 'en')).toBeUndefined();
    expect(figuresFor(refusal('NOT_TRADABLE', {}), 'en')).toEqual({});
  });

  it('take the time to wait from the header', () => {
    const limited = new Problem({ status: 429, code: 'RATE_LIMITED' }, 7);
    expect(figuresFor(limited, 'en')).toEqual({ seconds: '7' });
  });
});
