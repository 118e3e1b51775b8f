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

  await portfolio.show('Trades');
  await expect(page.getByRole('row').filter({ hasText: 'TCS' })).toContainText('BUY');
  await portfolio.show('Ledger');
  await expect(page.getByText('Capital put in')).toBeVisible();
  await expect(page.getByText('10 × RELIANCE').first()).toBeVisible();
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
  await expect(page.getByRole('row').filter({ hasText: 'MRF' })).toContainText('Refused:');
  await page.getByRole('radio', { name: 'Executed', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'MRF' })).toHaveCount(0);
  await page
    .getByRole('row')
    .filter({ hasText: 'INFY' })
    .getByRole('button', { name: 'Details of this order' })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('What happened')).toBeVisible();
  await expect(dialog.getByText('Trades of this order')).toBeVisible();
});
