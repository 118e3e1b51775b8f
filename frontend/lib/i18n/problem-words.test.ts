import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { englishMessages } from './messages';
import { figuresFor } from './problem-figures';

const CONTRACT = readFileSync(new URL('../../../contract/openapi.yml', import.meta.url), 'utf8');

const refusal = (code: string, figures: object) =>
  new Problem({ status: 422, code, detail: 'in English', ...figures });

describe('the words for problems', () => {
  it('are there for each reason the contract names', () => {
    const [, list = ''] = CONTRACT.match(/RejectReason: \{type: string, enum: \[([^\]]+)\]/) ?? [];
    const reasons = list.split(',').map((reason) => reason.trim());
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter((reason) => !(reason in englishMessages.reasons))).toEqual([]);
  });

  it('write money as money and shares as shares, though the names are the same', () => {
    const figures = { required: 130245.5, available: 9000 };
    expect(
      figuresFor('{required} {available}', refusal('INSUFFICIENT_FUNDS', figures), 'en'),
    ).toEqual({ required: '₹1,30,245.50', available: '₹9,000.00' });
    const shares = { required: 100000, available: 5 };
    expect(
      figuresFor('{required} {available}', refusal('INSUFFICIENT_HOLDING', shares), 'en'),
    ).toEqual({ required: '1,00,000', available: '5' });
  });

  it('write instants on the Indian clock', () => {
    const closed = refusal('MARKET_CLOSED', { opensAt: '2026-06-01T03:45:00Z' });
    expect(figuresFor('{opensAt}', closed, 'en')?.opensAt).toBe('1 Jun, 09:15');
  });

  it('are given up when a figure is missing', () => {
    expect(figuresFor('{opensAt}', refusal('MARKET_CLOSED', {}), 'en')).toBeUndefined();
    expect(figuresFor('no figures', refusal('MARKET_CLOSED', {}), 'en')).toEqual({});
  });

  it('take the time to wait from the header', () => {
    const limited = new Problem({ status: 429, code: 'RATE_LIMITED' }, 7);
    expect(figuresFor('{seconds}', limited, 'en')).toEqual({ seconds: '7' });
  });
});
