import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OrdersPage } from './pages/orders.page';
import { PortfolioPage } from './pages/portfolio.page';
import { ReplayPage } from './pages/replay.page';
import { Shell } from './pages/shell.page';
import { Ticket } from './pages/ticket.page';
import { expect, signUp, test } from './test';

const shared = process.env.SAUDA_SHARED ?? path.join(import.meta.dirname, '../../../shared');
const SHARES = 10;
const STEP = 10;

/** Open of the recorded minute in paise: where the replay's path through it begins. */
function openOf(minute: string): number {
  const file = path.join(shared, 'data/minute_bars/RELIANCE.NS_1m_2026-06-01_05.csv');
  const row = readFileSync(file, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${minute}:00,`));
  return Math.round(Number(row?.split(',')[1]) * 100);
}

function inr(paise: number): string {
  const text = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2 }).format(
    Math.abs(paise) / 100,
  );
  return `${paise < 0 ? '−' : ''}₹${text}`;
}

test('a recorded week is traded and gives the profit that its bars give', async ({ page }) => {
  test.setTimeout(120_000);
  test.info().skip(!process.env.SAUDA_REPLAY, 'skipped: no ../shared/data');
  const bought = openOf('2026-06-01 09:47') + STEP;
  const sold = openOf('2026-06-03 10:14') - STEP;
  // The same two figures, read from the file by hand: opens 1327.60 and 1304.90, a step of 0.10.
  expect([bought, sold]).toEqual([132_770, 130_480]);

  await signUp(page);
  await page.goto('/stocks/RELIANCE.NS');
  const replay = new ReplayPage(page);
  await replay.choose();
  await replay.pause();
  await replay.runTo('2026-06-01T09:47');
  await page.getByRole('textbox', { name: 'Quantity' }).fill(String(SHARES));
  await page.getByRole('button', { name: /^Buy 10 RELIANCE/ }).click();
  await expect(page.getByText(`Bought 10 RELIANCE at ${inr(bought)}`).first()).toBeVisible();

  // The value follows the recording: some minutes of it live, then a moment that can be checked.
  const shell = new Shell(page);
  await shell.goTo('Portfolio');
  const portfolio = new PortfolioPage(page);
  const holding = portfolio.holding('RELIANCE');
  await expect(holding).toContainText('1,327.60');
  await replay.resume(60);
  await expect(holding).not.toContainText('1,327.60');
  await replay.runTo('2026-06-02T11:05');
  const later = openOf('2026-06-02 11:05');
  await expect(holding).toContainText(inr(later).slice(1));
  await expect(
    page.getByText(inr(SHARES * (later - bought)).replace('−', ''), { exact: false }).first(),
  ).toBeVisible();

  await replay.runTo('2026-06-03T10:14');
  await page.goto('/stocks/RELIANCE.NS');
  await page.getByRole('button', { name: 'Sell', exact: true }).click();
  await page.getByRole('textbox', { name: 'Quantity' }).fill(String(SHARES));
  await page.getByRole('button', { name: /^Sell 10 RELIANCE/ }).click();
  await expect(page.getByText(`Sold 10 RELIANCE at ${inr(sold)}`).first()).toBeVisible();

  await shell.goTo('Portfolio');
  // The loss is before charges; the cash bears both.
  await expect(page.getByText('−₹229.00').first()).toBeVisible();
  const market = await page.evaluate(() => localStorage.getItem('sauda.market') ?? '');
  const { charges, cashBalance } = await (
    await page.request.get('/api/portfolio/', { headers: { 'X-Market': market } })
  ).json();
  expect(charges.total).toBeGreaterThan(0);
  expect(Math.round(cashBalance * 100)).toBe(99_977_100 - Math.round(charges.total * 100));
  await expect(
    page.getByText(inr(Math.round(charges.total * 100)), { exact: false }).first(),
  ).toBeVisible();

  // A replay's clock has one owner: the order that is left after the close is part of this week.
  await replay.runTo('2026-06-03T17:00');
  await page.goto('/stocks/RELIANCE.NS');
  const ticket = new Ticket(page);
  await expect(ticket.form.getByText('After-market order')).toBeVisible();
  await ticket.side('Buy');
  await ticket.place(3);
  await expect(
    ticket.form.getByText('Buy order for 3 RELIANCE is taken for the next session'),
  ).toBeVisible();
  const orders = new OrdersPage(page);
  await orders.open();
  await expect(orders.row('RELIANCE').first()).toContainText('AMO');
  await replay.runTo('2026-06-04T09:20');
  await orders.show('Executed');
  await expect(orders.row('RELIANCE').filter({ hasText: 'AMO' })).toContainText('Complete');
});
