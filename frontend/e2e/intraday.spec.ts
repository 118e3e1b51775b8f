import { PortfolioPage } from './pages/portfolio.page';
import { StockPage } from './pages/stock.page';
import { Ticket } from './pages/ticket.page';
import { buy, expect, signUp, test } from './test';

const SYMBOL = 'RELIANCE.NS';

test('an intraday purchase is a position with leverage, and is squared off', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.product('Intraday');
  await ticket.quantity.fill('20');
  await expect(ticket.form.getByText(/^Margin needed · \d×$/)).toBeVisible();
  await ticket.send.click();
  await expect(ticket.form.getByText(/^Bought 20 RELIANCE at ₹/)).toBeVisible();

  const portfolio = new PortfolioPage(page);
  await portfolio.open();
  await portfolio.show('Positions');
  await expect(portfolio.position('RELIANCE')).toContainText('Long');
  await expect(portfolio.position('RELIANCE')).toContainText(/squared off at \d\d:\d\d, in/);
  await portfolio.position('RELIANCE').getByRole('button', { name: 'Square off' }).click();
  await expect(portfolio.dialog.getByText('Sell 20 RELIANCE')).toBeVisible();
  await portfolio.dialog.getByRole('button', { name: 'Square off', exact: true }).click();
  await expect(portfolio.position('RELIANCE')).toContainText('Closed');
});

test('a short position is closed with all others', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open('INFY.NS');
  await ticket.product('Intraday');
  await ticket.side('Sell');
  await ticket.place(5);
  await expect(ticket.form.getByText(/^Sold 5 INFY at ₹/)).toBeVisible();
  await new StockPage(page).open(SYMBOL);
  await ticket.product('Intraday');
  await ticket.place(3);
  await expect(ticket.form.getByText(/^Bought 3 RELIANCE at ₹/)).toBeVisible();

  const portfolio = new PortfolioPage(page);
  await portfolio.open();
  await portfolio.show('Positions');
  await expect(portfolio.position('INFY')).toContainText('Short');
  await page.getByRole('button', { name: 'Square off all' }).click();
  await expect(portfolio.dialog.getByText('Buy 5 INFY')).toBeVisible();
  await expect(portfolio.dialog.getByText('Sell 3 RELIANCE')).toBeVisible();
  await portfolio.dialog.getByRole('button', { name: 'Square off all' }).click();
  await expect(portfolio.position('INFY')).toContainText('Closed');
  await expect(portfolio.position('RELIANCE')).toContainText('Closed');
});

test('an intraday position is converted to delivery', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.product('Intraday');
  await ticket.place(10);
  await expect(ticket.form.getByText(/^Bought 10 RELIANCE at ₹/)).toBeVisible();
  const portfolio = new PortfolioPage(page);
  await portfolio.open();
  await portfolio.show('Positions');
  await portfolio.position('RELIANCE').getByRole('button', { name: 'Convert' }).click();
  await portfolio.dialog.getByRole('textbox', { name: 'Quantity' }).fill('4');
  await portfolio.dialog.getByRole('button', { name: 'Convert' }).click();
  await expect(page.getByText('4 RELIANCE are now delivery')).toBeVisible();
  await portfolio.show('Holdings');
  await expect(portfolio.holding('RELIANCE')).toContainText('T1 4');
});

test('the day has a contract note that prints on clean paper', async ({ page }) => {
  await signUp(page);
  await buy(page, SYMBOL, 4);
  const portfolio = new PortfolioPage(page);
  await portfolio.open();
  await portfolio.show('Contract notes');
  await expect(portfolio.notes).toContainText('Provisional');
  await portfolio.notes.getByRole('link').first().click();
  await page.waitForURL('**/portfolio/note?date=*');
  await expect(page.getByRole('heading', { name: 'Contract note' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Trades of the day' })).toContainText('RELIANCE');
  await expect(page.getByText('All charges')).toBeVisible();
  await expect(page.getByText('You pay')).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Contract note' })).toBeVisible();
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe('rgb(255, 255, 255)');
});
