import { OrdersPage } from './pages/orders.page';
import { PortfolioPage } from './pages/portfolio.page';
import { Shell } from './pages/shell.page';
import { buy, expect, signUp, test } from './test';

test('what was bought is held, listed as a trade and written down in the ledger', async ({
  page,
}) => {
  await signUp(page);
  const portfolio = new PortfolioPage(page);
  await portfolio.open();
  await expect(page.getByText('You own no shares yet')).toBeVisible();

  await buy(page, 'RELIANCE.NS', 10);
  await buy(page, 'TCS.NS', 3);
  await expect(portfolio.holding('RELIANCE')).toContainText('10');
  await expect(portfolio.holding('TCS')).toContainText('3');
  await expect(portfolio.holding('Total')).toContainText('100.00%');

  await portfolio.holdings.getByRole('button', { name: 'Sort by Share' }).click();
  await expect(portfolio.holdings.getByRole('row').nth(1)).toContainText('RELIANCE');

  await portfolio.show('Ledger');
  await page.getByRole('button', { name: 'Bought 10 RELIANCE' }).click();
  await expect(page.getByText('10 × RELIANCE').first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Securities transaction tax' })).toBeVisible();
  await page.getByLabel('Kind of journal').selectOption('OPENING');
  await expect(page.getByRole('button', { name: 'Bought 10 RELIANCE' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Opening cash' })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^sauda-ledger-sim-\d{4}-\d{2}-\d{2}\.csv$/);
});

test('an order tells what became of it, also when it was refused', async ({ page }) => {
  await signUp(page);
  await buy(page, 'INFY.NS', 2);
  const refused = await page.request.post('/api/trade/buy', {
    data: { symbol: 'MRF.NS', quantity: 900 },
  });
  expect(refused.status()).toBe(422);

  await page.goto('/dashboard');
  await new Shell(page).goTo('Orders');
  const orders = new OrdersPage(page);
  await orders.show('Rejected');
  await expect(orders.row('MRF')).toContainText('Refused:');
  await orders.show('Executed');
  await expect(page.getByRole('row').filter({ hasText: 'MRF' })).toHaveCount(0);
  await orders.details('INFY');
  const { dialog } = orders;
  await expect(dialog.getByText('What happened')).toBeVisible();
  await expect(dialog.getByText('Trades of this order')).toBeVisible();
});
