// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { filled, json, quantity, sendButton, setStage, show, stage, type } from './ticket-stage';

describe('what becomes of an order that is sent', () => {
  setStage();

  it('places the order with a key, and says what was done', async () => {
    await show();
    type('10');
    fireEvent.click(sendButton());
    await screen.findByText(`Bought 10 ${stage.short} at ₹1,302.50`);
    expect(stage.placed).toHaveLength(1);
    expect(stage.placed[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(stage.placed[0]?.body).toEqual({
      symbol: stage.symbol,
      side: 'BUY',
      type: 'MARKET',
      product: 'CNC',
      quantity: 10,
      validity: 'DAY',
      variety: 'REGULAR',
    });
    expect(screen.getByRole('link', { name: 'Receipt' }).getAttribute('href')).toBe(
      '/orders?trade=T7',
    );
  });

  it('says what was left unfilled', async () => {
    stage.placing = () => filled(4, 10);
    await show();
    type('10');
    fireEvent.click(sendButton());
    await screen.findByText(`Bought 4 ${stage.short} at ₹1,302.50`);
    screen.getByText('6 of 10 found no counterpart and were cancelled.');
  });

  it('sends one order for a double click', async () => {
    await show();
    vi.useFakeTimers({ toFake: ['Date'] });
    const button = sendButton();
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText(/^Bought/);
    fireEvent.click(button);
    expect(stage.placed).toHaveLength(1);
  });

  it('words a refusal by its code, with its figures', async () => {
    stage.placing = () =>
      json(
        {
          status: 422,
          code: 'INSUFFICIENT_FUNDS',
          detail: 'in the words of the server',
          required: 13025,
          available: 12000.5,
        },
        422,
      );
    await show();
    fireEvent.click(sendButton());
    await screen.findByText('Refused');
    screen.getByText(/needs ₹13,025.00, you have ₹12,000.50/);
    type('2');
    await waitFor(() => expect(screen.queryByText('Refused')).toBeNull());
  });

  it('shows a slow order, then a lost one, and asks after it under the same key', async () => {
    stage.placing = () => new Promise(() => undefined);
    await show();
    type('10');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.click(sendButton());
    await act(() => vi.advanceTimersByTimeAsync(2_100));
    screen.getByText('Taking longer than usual');
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    screen.getByText('No answer: it is not known whether it went in');
    expect(quantity().disabled).toBe(true);
    expect(stage.placed).toHaveLength(1);
    stage.placing = () => filled(10, 10);
    vi.useRealTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Check what became of it' }));
    await screen.findByText(/^Bought 10/);
    expect(stage.placed).toHaveLength(2);
    expect(stage.placed[1]).toEqual(stage.placed[0]);
  });
});
