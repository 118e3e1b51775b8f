import { describe, expect, it } from 'vitest';
import type { Charges, Holding, Portfolio, Position } from '@/lib/api/account-model';
import { paise, total } from '@/lib/money/paise';
import { allocate } from './allocation';
import { revalue, revaluePosition } from './revalue';

function holding(symbol: string, quantity: number, cost: number, price: number): Holding {
  return {
    symbol,
    name: symbol,
    isin: `INE-${symbol}`,
    sector: symbol === 'TCS.NS' ? 'IT' : 'Energy',
    quantity,
    t1Quantity: 0,
    availableQuantity: quantity,
    averagePrice: paise(cost),
    invested: paise(cost * quantity),
    price: paise(price),
    marketValue: paise(price * quantity),
    pnl: paise((price - cost) * quantity),
    pnlPercent: 0,
    dayChange: paise(0),
    dayChangePercent: 0,
    weight: 0,
    stale: false,
  };
}

const NO_CHARGES: Charges = {
  brokerage: paise(0),
  stt: paise(0),
  exchange: paise(0),
  sebi: paise(0),
  stampDuty: paise(0),
  gst: paise(0),
  dp: paise(0),
  squareOff: paise(0),
  total: paise(0),
};

const SHORT_INFY: Position = {
  symbol: 'INFY.NS',
  product: 'MIS',
  quantity: -20,
  averagePrice: paise(150_000),
  buyQuantity: 0,
  buyValue: paise(0),
  sellQuantity: 20,
  sellValue: paise(3_000_000),
  price: paise(149_000),
  realisedPnl: paise(0),
  unrealisedPnl: paise(20_000),
  pnl: paise(20_000),
  squareOffAt: '2026-06-01T15:20:00+05:30',
};

const RELIANCE = holding('RELIANCE.NS', 10, 130000, 131000);
const TCS = holding('TCS.NS', 5, 310000, 309000);
const CASH = paise(1_000_000);

const PORTFOLIO: Portfolio = {
  cashBalance: CASH,
  availableCash: CASH,
  blockedCash: paise(0),
  invested: paise(1_300_000 + 1_550_000),
  marketValue: paise(1_310_000 + 1_545_000),
  totalValue: paise(1_000_000 + 2_855_000),
  realisedPnl: paise(2_000),
  unrealisedPnl: paise(5_000),
  dayPnl: paise(700),
  dayPnlPercent: 0,
  charges: NO_CHARGES,
  holdings: [RELIANCE, TCS],
  positions: [],
  asOf: '2026-06-01T10:00:00+05:30',
};

const live = (price: number) => ({ price: paise(price), stale: false });

describe('revalue', () => {
  it('moves every figure that hangs on a price by the same paise', () => {
    const now = revalue(PORTFOLIO, new Map([['RELIANCE.NS', live(131235)]]));
    expect(now.marketValue).toBe(PORTFOLIO.marketValue + 2350);
    expect(now.totalValue).toBe(PORTFOLIO.totalValue + 2350);
    expect(now.unrealisedPnl).toBe(7350);
    expect(now.dayPnl).toBe(3050);
    expect(now.holdings[0]?.pnl).toBe(12350);
    expect(now.holdings[0]?.dayChange).toBe(2350);
    expect(now.holdings[1]).toMatchObject({ price: 309000, pnl: -5000 });
  });

  it('keeps cash plus shares equal to the total, and value equal to cost plus profit', () => {
    for (let tick = 1; tick < 200; tick += 1) {
      const now = revalue(
        PORTFOLIO,
        new Map([
          ['RELIANCE.NS', live(131000 + ((tick * 7919) % 997))],
          ['TCS.NS', live(309000 - ((tick * 104729) % 1009))],
        ]),
      );
      expect(now.cashBalance + now.marketValue).toBe(now.totalValue);
      expect(now.invested + now.unrealisedPnl).toBe(now.marketValue);
      expect(total(now.holdings.map(({ pnl }) => pnl))).toBe(now.unrealisedPnl);
    }
  });

  it('changes nothing at the prices the server used, nor without prices', () => {
    const same = new Map([
      ['RELIANCE.NS', live(131000)],
      ['TCS.NS', live(309000)],
    ]);
    expect(revalue(PORTFOLIO, same).totalValue).toBe(PORTFOLIO.totalValue);
    expect(revalue(PORTFOLIO, new Map()).dayPnl).toBe(700);
  });

  it('leaves a holding without a price at its cost', () => {
    const unpriced = { ...RELIANCE, price: paise(0), marketValue: RELIANCE.invested };
    const portfolio = { ...PORTFOLIO, holdings: [unpriced], marketValue: RELIANCE.invested };
    expect(revalue(portfolio, new Map([['RELIANCE.NS', live(9)]])).marketValue).toBe(1_300_000);
  });

  it('moves with an intraday position too, the other way for a short one', () => {
    const portfolio = { ...PORTFOLIO, positions: [SHORT_INFY] };
    const now = revalue(portfolio, new Map([['INFY.NS', live(149_550)]]));
    expect(now.positions[0]).toMatchObject({ price: 149_550, unrealisedPnl: 9_000, pnl: 9_000 });
    expect(now.totalValue).toBe(PORTFOLIO.totalValue - 11_000);
    expect(now.dayPnl).toBe(700 - 11_000);
    expect(now.marketValue).toBe(PORTFOLIO.marketValue);
  });

  it('leaves a closed position alone', () => {
    const closed = { ...SHORT_INFY, quantity: 0 };
    expect(revaluePosition(closed, live(1))).toBe(closed);
  });

  it('does not move what a delivery sale of shares held before booked', () => {
    const sold = { ...SHORT_INFY, product: 'CNC' as const, quantity: -4 };
    const moved = revaluePosition(sold, live(1));
    expect(moved.pnl).toBe(sold.pnl);
  });
});

describe('allocate', () => {
  it('sums to the whole, largest first, cash last', () => {
    const slices = allocate([RELIANCE, TCS], CASH, ({ sector }) => sector);
    expect(slices.map(({ key }) => key)).toEqual(['IT', 'Energy', 'cash']);
    expect(total(slices.map(({ amount }) => amount))).toBe(PORTFOLIO.totalValue);
    expect(slices.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
  });

  it('puts what does not fit into one part', () => {
    const many = Array.from({ length: 12 }, (_, n) => holding(`S${n}.NS`, 1, 100, 100 + n));
    const slices = allocate(many, CASH, ({ symbol }) => symbol, 5);
    expect(slices.map(({ key }) => key)).toEqual([
      'S11.NS',
      'S10.NS',
      'S9.NS',
      'S8.NS',
      'other',
      'cash',
    ]);
  });
});
