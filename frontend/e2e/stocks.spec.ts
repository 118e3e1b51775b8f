import { StocksPage } from './pages/stocks.page';
import { Ticket } from './pages/ticket.page';
import { expect, signUp, test } from './test';

test('the list shows every share, a screenful at a time, and its prices move', async ({ page }) => {
  await signUp(page);
  const stocks = new StocksPage(page);
  await stocks.open();
  const rows = Number(await stocks.table.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(500);
  expect((await stocks.symbols()).length).toBeLessThan(60);
  await page.mouse.wheel(0, 20_000);
  await expect
    .poll(async () =>
      stocks.table.locator('tr[aria-rowindex]').nth(5).getAttribute('aria-rowindex').then(Number),
    )
    .toBeGreaterThan(100);

  await page.mouse.wheel(0, -40_000);
  const reliance = stocks.row('RELIANCE');
  await stocks.search.fill('RELIANCE.NS');
  const before = await reliance.textContent();
  await expect.poll(() => reliance.textContent()).not.toBe(before);
});

test('the list is searched, filtered and sorted, and the address remembers it', async ({
  page,
}) => {
  await signUp(page);
  const stocks = new StocksPage(page);
  await stocks.open();

  await stocks.search.fill('zomato');
  await expect.poll(() => stocks.symbols()).toEqual(['ETERNAL', 'ETERNAL.BO']);
  await stocks.exchange('NSE');
  await expect.poll(() => stocks.symbols()).toEqual(['ETERNAL']);
  await page.getByRole('button', { name: 'Clear the filter' }).click();

  await stocks.choose('Index', 'NIFTY50');
  await expect(stocks.count).toHaveText('50 shares');
  await stocks.sortBy('Share');
  await expect.poll(async () => (await stocks.symbols())[0]).toBe('ADANIENT');
  await stocks.sortBy('Share');
  await expect.poll(async () => (await stocks.symbols())[0]).toBe('ULTRACEMCO');
  await expect(page).toHaveURL(/index=NIFTY50&sort=-symbol/);

  await stocks.row('ULTRACEMCO').getByRole('link').click();
  await page.waitForURL('**/stocks/ULTRACEMCO.NS');
  await page.goBack();
  await expect(stocks.count).toHaveText('50 shares');
  await expect.poll(async () => (await stocks.symbols())[0]).toBe('ULTRACEMCO');

  await stocks.search.fill('no such share');
  await expect(page.getByText('No share matches')).toBeVisible();
});

test('a row opens the ticket, and the order is carried out', async ({ page }) => {
  await signUp(page);
  const stocks = new StocksPage(page);
  const ticket = new Ticket(page);
  await stocks.open('?q=TCS.NS');
  await stocks.table.getByRole('button', { name: 'Buy TCS' }).click();
  await ticket.place(3);
  await expect(page.getByText(/^Bought 3 TCS at ₹/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await stocks.table.getByRole('button', { name: 'Sell TCS' }).click();
  await expect(ticket.form.getByText('max 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
