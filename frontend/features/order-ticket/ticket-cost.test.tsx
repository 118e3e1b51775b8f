// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PORTFOLIO, quantity, sendButton, setStage, show, stage, type } from './ticket-stage';

describe('what an order costs, and how many shares it is for', () => {
  setStage();

  it('shows what the server says an order costs, line by line, and asks once typing pauses', async () => {
    await show();
    stage.previewed = [];
    type('2');
    type('25');
    await screen.findByText('25 × ₹1,302.50');
    screen.getByText('₹32,562.50');
    screen.getByText('Securities transaction tax');
    expect(screen.queryByText('Brokerage')).toBeNull();
    screen.getByText('₹32,577.93');
    screen.getByText('₹67,422.07');
    screen.getByText('₹1,305.60');
    expect(stage.previewed.map(({ quantity: asked }) => asked)).toEqual([25]);
  });

  it('says beside the field why an order would be refused, and does not send it', async () => {
    await show();
    stage.warnings = [
      {
        code: 'INSUFFICIENT_HOLDING',
        detail: 'in the words of the server',
        figures: { required: 6, available: 5 },
      },
    ];
    type('6');
    const words = await screen.findByText('You have 5 shares free to sell; the order wants 6.');
    expect(quantity().getAttribute('aria-describedby')).toBe(words.id);
    expect(quantity().getAttribute('aria-invalid')).toBe('true');
    expect(sendButton().disabled).toBe(true);
    stage.warnings = [];
    type('5');
    await waitFor(() => expect(sendButton().disabled).toBe(false));
  });

  it('sells parts of the holding', async () => {
    stage.answers['/portfolio/'] = { ...PORTFOLIO, holdings: [holdingOf(5)] };
    await show('SELL');
    fireEvent.click(await screen.findByRole('button', { name: '50 percent: 2 shares' }));
    expect(quantity().value).toBe('2');
  });

  it('takes rupees instead of shares', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Enter an amount of rupees instead' }));
    type('15,000');
    // 10 at 1,302.50 leave 1,975, which buys one at 1,303
    screen.getByText('comes to 11 shares');
    type('1000');
    screen.getByText('An amount that comes to at least one share');
    expect(sendButton().disabled).toBe(true);
  });

  it('refuses what is no number of shares', async () => {
    await show();
    for (const bad of ['0', '-1', '1.5', 'ten', '1e3']) {
      type(bad);
      screen.getByText('A whole number of shares, at least 1');
      expect(sendButton().disabled).toBe(true);
    }
    type('1,000');
    expect(screen.queryByText('A whole number of shares, at least 1')).toBeNull();
  });
});

function holdingOf(shares: number) {
  const amounts = ['averagePrice', 'invested', 'price', 'marketValue', 'pnl', 'dayChange'];
  return {
    ...Object.fromEntries(amounts.map((name) => [name, 1])),
    symbol: stage.symbol,
    isin: stage.listing.isin,
    quantity: shares,
    availableQuantity: shares,
  };
}
