import { describe, expect, it } from 'vitest';
import { FIRST_FORM, type OrderForm, readGtt, readMinutes, readOrder, typesOn } from './draft';

const WISH = {
  symbol: 'TCS.NS',
  side: 'BUY',
  product: 'CNC',
  variety: 'REGULAR',
  quantity: 10,
} as const;
const read = (changes: Partial<OrderForm>) => readOrder(WISH, { ...FIRST_FORM, ...changes });

describe('readOrder', () => {
  it('sends what the type has, and nothing else', () => {
    const prices = { price: '2,940.10', trigger: '2930' };
    expect(read({ type: 'MARKET', ...prices })).toEqual({
      symbol: 'TCS.NS',
      side: 'BUY',
      variety: 'REGULAR',
      type: 'MARKET',
      product: 'CNC',
      validity: 'DAY',
      quantity: 10,
    });
    expect(read({ type: 'LIMIT', ...prices })).toMatchObject({ price: 294010 });
    expect(read({ type: 'LIMIT', ...prices })).not.toHaveProperty('triggerPrice');
    expect(read({ type: 'SL', ...prices })).toMatchObject({ price: 294010, triggerPrice: 293000 });
    expect(read({ type: 'SL_M', ...prices })).toMatchObject({ triggerPrice: 293000 });
    expect(read({ type: 'SL_M', ...prices })).not.toHaveProperty('price');
  });

  it('waits for the fields that the type needs', () => {
    expect(read({ type: 'LIMIT' })).toBeUndefined();
    expect(read({ type: 'LIMIT', price: '0' })).toBeUndefined();
    expect(read({ type: 'LIMIT', price: '1.005' })).toBeUndefined();
    expect(read({ type: 'SL', price: '2940' })).toBeUndefined();
    expect(read({ type: 'SL_M', price: '2940' })).toBeUndefined();
    expect(readOrder({ ...WISH, quantity: undefined }, FIRST_FORM)).toBeUndefined();
  });

  it('gives minutes only to an order that lives by them', () => {
    expect(read({ validity: 'TTL', minutes: '15' })).toMatchObject({ validityMinutes: 15 });
    expect(read({ validity: 'TTL', minutes: 'soon' })).toBeUndefined();
    expect(read({ validity: 'IOC', minutes: '15' })).not.toHaveProperty('validityMinutes');
  });
});

describe('readMinutes', () => {
  it('takes whole minutes of a day', () => {
    expect(readMinutes('1')).toBe(1);
    expect(readMinutes('1440')).toBe(1440);
    expect(['0', '1441', '1.5', '-5', ''].map(readMinutes)).toEqual(Array(5).fill(undefined));
  });
});

describe('typesOn', () => {
  it('leaves out what the BSE does not take', () => {
    expect(typesOn('BSE')).not.toContain('SL_M');
    expect(typesOn('NSE')).toContain('SL_M');
  });
});

describe('readGtt', () => {
  const lower = { trigger: '2800', price: '2795' };
  const upper = { trigger: '3100', price: '3095.5' };

  it('reads one leg or two', () => {
    expect(readGtt(WISH, 'SINGLE', [lower])?.legs).toEqual([
      { triggerPrice: 280000, price: 279500 },
    ]);
    expect(readGtt(WISH, 'OCO', [lower, upper])).toEqual({
      symbol: 'TCS.NS',
      side: 'BUY',
      type: 'OCO',
      quantity: 10,
      legs: [
        { triggerPrice: 280000, price: 279500 },
        { triggerPrice: 310000, price: 309550 },
      ],
    });
  });

  it('waits for every field', () => {
    expect(readGtt(WISH, 'OCO', [lower, { trigger: '3100', price: '' }])).toBeUndefined();
    expect(readGtt({ ...WISH, quantity: undefined }, 'SINGLE', [lower])).toBeUndefined();
  });
});
