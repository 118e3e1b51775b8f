// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, order, STATUS, sendButton, setStage, show, stage, type } from './ticket-stage';

describe('the kinds of orders', () => {
  setStage();

  it('offers a limit at the last price, steps it, and sends it', async () => {
    stage.placing = () =>
      json({ order: order({ price: 1302.6, status: 'OPEN', pendingQuantity: 10 }), trades: [] });
    await show();
    fireEvent.click(screen.getByRole('radio', { name: 'Limit' }));
    const limit = screen.getByLabelText<HTMLInputElement>('Limit price');
    expect(limit.value).toBe('1302.40');
    fireEvent.keyDown(limit, { key: 'ArrowUp' });
    expect(limit.value).toBe('1302.50');
    fireEvent.click(screen.getByRole('button', { name: 'Limit price: one step up' }));
    expect(limit.value).toBe('1302.60');
    type('10');
    fireEvent.click(sendButton());
    await screen.findByText(`Buy order for 10 ${stage.short} is in the market at ₹1,302.60`);
    expect(stage.placed[0]?.body).toMatchObject({ type: 'LIMIT', price: 1302.6 });
  });

  it('waits for a trigger before it sends a stop order', async () => {
    await show();
    fireEvent.click(screen.getByRole('radio', { name: 'SL-M' }));
    expect(sendButton().disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Trigger price'), { target: { value: '1310' } });
    expect(sendButton().disabled).toBe(false);
    fireEvent.click(sendButton());
    await waitFor(() => expect(stage.placed).toHaveLength(1));
    expect(stage.placed[0]?.body).toMatchObject({ type: 'SL_M', triggerPrice: 1310 });
  });

  it('does not offer what the exchange does not take', async () => {
    stage.listing = { exchange: 'BSE', tickSize: 0.05, misAllowed: true, leverage: 5 };
    await show();
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'SL-M' })).toBeNull());
  });

  it('leaves an order for the next session while the market is closed', async () => {
    stage.answers['/market/status'] = {
      ...STATUS,
      phase: 'CLOSED',
      nextOpenAt: '2026-06-02T09:15:00+05:30',
    };
    stage.placing = () =>
      json({ order: order({ status: 'AMO_RECEIVED', quantity: 1 }), trades: [] });
    await show();
    await screen.findByText(/goes in at the next session, 2 Jun, 09:15/);
    expect(screen.queryByRole('radio', { name: 'Minutes' })).toBeNull();
    fireEvent.click(sendButton());
    await screen.findByText(`Buy order for 1 ${stage.short} is taken for the next session`);
    expect(stage.placed[0]?.body).toMatchObject({ variety: 'AMO' });
  });

  it('places a trigger with two legs', async () => {
    stage.placing = () =>
      json(
        {
          id: 'G1',
          symbol: stage.symbol,
          type: 'OCO',
          side: 'SELL',
          quantity: 4,
          legs: [
            { triggerPrice: 1250, price: 1249 },
            { triggerPrice: 1400, price: 1399 },
          ],
          lastPrice: 1302.4,
          status: 'ACTIVE',
        },
        201,
      );
    await show('SELL');
    fireEvent.click(screen.getByRole('tab', { name: 'GTT' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Two legs (OCO)' }));
    type('4');
    const [stop, target] = screen.getAllByLabelText('Trigger');
    const [stopPrice, targetPrice] = screen.getAllByLabelText('Limit');
    for (const [field, value] of [
      [stop, '1250'],
      [stopPrice, '1249'],
      [target, '1400'],
    ] as const) {
      fireEvent.change(field as HTMLElement, { target: { value } });
    }
    expect(sendButton().disabled).toBe(true);
    fireEvent.change(targetPrice as HTMLElement, { target: { value: '1399' } });
    screen.getByText('+7.49% from the last price');
    fireEvent.click(sendButton());
    await screen.findByText(`Trigger placed: sell 4 ${stage.short} at ₹1,250.00 or ₹1,400.00`);
    expect(stage.placed[0]?.body).toEqual({
      symbol: stage.symbol,
      type: 'OCO',
      side: 'SELL',
      product: 'CNC',
      quantity: 4,
      legs: [
        { triggerPrice: 1250, price: 1249 },
        { triggerPrice: 1400, price: 1399 },
      ],
    });
  });
});
