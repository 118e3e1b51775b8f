import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  reshapeGtt,
  reshapeNote,
  reshapeOrder,
  reshapePreview,
  reshapeReceipt,
  reshapeTrade,
} from './reshape-account';

const sample = (name: string) =>
  JSON.parse(
    readFileSync(path.resolve(__dirname, `../../../contract/stream/${name}.json`), 'utf8'),
  );

const CHARGES = {
  brokerage: 0,
  stt: 30,
  exchange: 0.91,
  sebi: 0.03,
  stampDuty: 4.43,
  gst: 0.17,
  dp: 0,
  squareOff: 0,
  total: 35.54,
};

describe('what comes from the server', () => {
  it('is whole paise from then on: orders, trades, triggers', () => {
    expect(reshapeOrder(sample('order').order)).toMatchObject({
      validity: 'DAY',
      variety: 'REGULAR',
      pendingQuantity: 0,
      price: null,
      averagePrice: 295440,
    });
    expect(reshapeTrade(sample('trade').trade)).toMatchObject({ price: 295440, charges: 3554 });
    expect(reshapeGtt(sample('gtt').gtt).legs).toEqual([
      { triggerPrice: 280000, price: 279500 },
      { triggerPrice: 310000, price: 309500 },
    ]);
  });

  it('is whole paise in a preview, each charge and a missing break-even too', () => {
    const preview = reshapePreview({
      market: 'sim',
      symbol: 'RELIANCE.NS',
      side: 'BUY',
      type: 'MARKET',
      product: 'CNC',
      quantity: 10,
      estimatedPrice: 2954.4,
      estimatedValue: 29544,
      charges: CHARGES,
      leverage: 1,
      marginRequired: 29544,
      availableCash: 9000,
      cashAfter: -20579.54,
      breakEvenPrice: null,
      warnings: [{ code: 'INSUFFICIENT_FUNDS', detail: '', figures: { required: 29579.54 } }],
    });
    expect(preview.charges).toMatchObject({ stt: 3000, gst: 17, total: 3554 });
    expect(preview.cashAfter).toBe(-2057954);
    expect(preview.breakEvenPrice).toBeNull();
    // Figures stay as they came: what they mean is settled by the code.
    expect(preview.warnings[0]?.figures).toEqual({ required: 29579.54 });
  });

  it('keeps the book and the bounds of a receipt', () => {
    const level = { price: 2954.4, quantity: 120, orders: 2 };
    const receipt = reshapeReceipt({
      tradeId: 'sim-8K2M4T9Q-T9',
      orderId: 'sim-8K2M4T9Q-17',
      market: 'sim',
      symbol: 'RELIANCE.NS',
      side: 'BUY',
      product: 'CNC',
      quantity: 10,
      price: 2954.4,
      value: 29544,
      at: '2026-11-23T09:15:00.268000+05:30',
      seq: 18,
      eventTime: '2026-11-23T09:15:00.250000+05:30',
      ageMs: 18,
      lastPrice: 2954.3,
      wantedQuantity: 10,
      limitPrice: 2969.1,
      tickSize: 0.1,
      lowPrice: null,
      highPrice: 3245,
      book: { bids: [], asks: [level] },
      beyondQuantity: 5000,
      consumedQuantity: 0,
      auction: { price: 2954.4, quantity: 900, imbalance: -40 },
      rule: 'BOOK_WALK',
      queueAhead: 0,
      participationPercent: 20,
      tradedShares: 0,
      code: 'BOOK_WALK',
      figures: {},
      explanation: '',
      charges: CHARGES,
      verified: true,
    });
    expect(receipt.book.asks).toEqual([{ ...level, price: 295440 }]);
    expect(receipt).toMatchObject({ lowPrice: null, highPrice: 324500, tickSize: 10 });
    expect(receipt.auction).toEqual({ price: 295440, quantity: 900, imbalance: -40 });
  });

  it('keeps a note line by line, and the tax by share', () => {
    const note = reshapeNote({
      market: 'sim',
      date: '2026-11-23',
      final: true,
      settlesOn: '2026-11-25',
      orders: 1,
      buyValue: 29544,
      sellValue: 0,
      charges: CHARGES,
      netObligation: -29579.54,
      difference: -0.5,
      lines: [],
      shares: [
        {
          symbol: 'RELIANCE.NS',
          buyQuantity: 10,
          buyValue: 29544,
          sellQuantity: 0,
          sellValue: 0,
          intradayQuantity: 0,
          stt: 30,
        },
      ],
    });
    expect(note).toMatchObject({ netObligation: -2957954, difference: -50 });
    expect(note.shares[0]?.stt).toBe(3000);
  });
});
