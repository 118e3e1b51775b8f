import { DashboardPage } from './pages/dashboard.page';
import { PortfolioPage } from './pages/portfolio.page';
import { Shell } from './pages/shell.page';
import { StockPage } from './pages/stock.page';
import { Ticket } from './pages/ticket.page';
import { buy, expect, signUp, test } from './test';

test('find a share, buy ten, see them held and listed, sell them again', async ({ page }) => {
  await signUp(page);
  await new DashboardPage(page).open();
  const shell = new Shell(page);
  const stock = new StockPage(page);
  const ticket = new Ticket(page);

  await shell.search('reliance');
  await page.getByRole('option').filter({ hasText: 'NSE' }).first().click();
  await page.waitForURL('**/stocks/RELIANCE.NS');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('RELIANCE');
  await expect(stock.chart.locator('canvas').first()).toBeVisible();
  await expect(stock.depth.getByRole('row')).toHaveCount(11);
  const price = await stock.price.textContent();
  await expect(stock.price).not.toHaveText(price ?? '');

  await page.keyboard.press('b');
  await expect(ticket.quantity).toBeFocused();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(ticket.form.getByText(/^Bought 10 RELIANCE at ₹[\d,]+\.\d\d$/)).toBeVisible();
  await expect(stock.own('RELIANCE').getByText('Shares held').locator('..')).toContainText('10');
  await expect(stock.own('RELIANCE').getByRole('listitem')).toHaveCount(1);
  await stock.own('RELIANCE').getByRole('radio', { name: 'Orders' }).click();
  await expect(stock.own('RELIANCE').getByText('Complete')).toBeVisible();

  await shell.goTo('Portfolio');
  await expect(new PortfolioPage(page).holding('RELIANCE')).toContainText('10');
  await shell.goTo('Orders');
  await expect(page.getByRole('row').filter({ hasText: 'RELIANCE' })).toContainText('Complete');

  await stock.open('RELIANCE.NS');
  await page.keyboard.press('s');
  await expect(ticket.form.getByText('max 10')).toBeVisible();
  await ticket.form.getByRole('button', { name: '100 percent: 10 shares' }).click();
  await ticket.send.click();
  await expect(ticket.form.getByText(/^Sold 10 RELIANCE at ₹/)).toBeVisible();
  await expect(stock.own('RELIANCE').getByText('Shares held')).toHaveCount(0);
});

test('a double click buys once', async ({ page }) => {
  await signUp(page);
  const stock = new StockPage(page);
  const ticket = new Ticket(page);
  await stock.open('INFY.NS');
  await ticket.quantity.fill('2');
  await ticket.send.dblclick();
  await expect(ticket.form.getByText(/^Bought 2 INFY/)).toBeVisible();
  await expect(stock.own('INFY').getByRole('listitem')).toHaveCount(1);
  const orders = await page.request.get('/api/orders?symbol=INFY.NS');
  expect((await orders.json()).items).toHaveLength(1);
});

test('an answer that is lost is asked for again, and the order happens once', async ({
  page,
  provoked,
}) => {
  provoked.push(502);
  await signUp(page);
  const stock = new StockPage(page);
  const ticket = new Ticket(page);
  await stock.open('INFY.NS');
  // The order arrives; its first answer does not.
  let lost = false;
  await page.route('**/api/orders', async (route) => {
    if (route.request().method() === 'POST' && !lost) {
      lost = true;
      await route.fetch();
      await route.fulfill({ status: 502, contentType: 'text/plain', body: 'gone' });
    } else {
      await route.continue();
    }
  });
  await ticket.place(4);
  await expect(ticket.form.getByText('No answer: it is not known')).toBeVisible();
  await expect(ticket.send).toBeDisabled();
  await ticket.form.getByRole('button', { name: 'Check what became of it' }).click();
  await expect(ticket.form.getByText(/^Bought 4 INFY/)).toBeVisible();
  const orders = await page.request.get('/api/orders?symbol=INFY.NS');
  expect((await orders.json()).items).toHaveLength(1);
});

test('what cannot be sent is said before it is sent', async ({ page }) => {
  await signUp(page);
  const stock = new StockPage(page);
  const ticket = new Ticket(page);
  await stock.open('RELIANCE.NS');
  await ticket.quantity.fill('5,000');
  await expect(ticket.form.getByText(/^Not enough cash: the order needs ₹[\d,.]+/)).toBeVisible();
  await expect(ticket.send).toBeDisabled();
  await ticket.side('Sell');
  await expect(
    ticket.form.getByText('You have 0 shares free to sell; the order wants 5,000.'),
  ).toBeVisible();
  await expect(ticket.send).toBeDisabled();
});

test('a symbol with an ampersand has its page, and a chart of every span', async ({ page }) => {
  await signUp(page);
  await buy(page, 'M&M.NS', 3);
  const stock = new StockPage(page);
  await stock.open('M&M.NS');
  await expect(page).toHaveURL(/M%26M\.NS/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('M&M');
  await expect(page).toHaveTitle(/^M&M/);
  await expect(stock.own('M&M').getByText('Shares held').locator('..')).toContainText('3');
  for (const span of ['1W', '1M', '3M', '1Y', '5Y', '1D']) {
    await stock.chart.getByRole('radio', { name: span, exact: true }).click();
    await expect(stock.chart).toContainText(`Chart of Mahindra & Mahindra over ${span}:`);
  }
  for (const look of ['Line', 'Area', 'Candles']) {
    await stock.chart.getByRole('radio', { name: look }).click();
    await expect(stock.chart.locator('canvas').first()).toBeVisible();
  }
  await stock.chart.getByText('Prices as a table').click();
  await expect(stock.chart.getByRole('table').getByRole('row')).not.toHaveCount(0);
});

test('a chart with indicators, beside the index, moved by keys and saved as a picture', async ({
  page,
}) => {
  await signUp(page);
  const stock = new StockPage(page);
  await stock.open('RELIANCE.NS');
  await stock.chart.getByRole('radio', { name: '3M', exact: true }).click();
  await stock.chart.getByRole('button', { name: 'Indicators' }).click();
  for (const name of ['Bollinger bands', 'Relative strength', 'MACD']) {
    await stock.chart.getByRole('checkbox', { name }).check();
  }
  await page.keyboard.press('Escape');
  for (const line of ['Upper band', 'Lower band', 'RSI 14', 'Signal']) {
    await expect(stock.chart).toContainText(line);
  }
  await stock.chart.getByRole('button', { name: 'Compare with NIFTY 50' }).click();
  await expect(stock.chart.getByRole('definition')).toHaveText([
    /^[+−]?\d+\.\d\d%$/,
    /^[+−]?\d+\.\d\d%$/,
  ]);
  const drawing = stock.chart.getByRole('group', { name: 'Chart: arrow keys move it' });
  await drawing.focus();
  for (const key of ['ArrowLeft', '+', '-', 'ArrowRight', 'Home']) {
    await page.keyboard.press(key);
  }
  await expect(drawing).toBeFocused();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    stock.chart.getByRole('button', { name: 'Save the chart as a picture' }).click(),
  ]);
  expect(picture.suggestedFilename()).toBe('RELIANCE.NS-3M.png');
  await page.reload();
  await expect(stock.chart).toContainText('RSI 14');
});

test('an index shows its shares and cannot be traded', async ({ page }) => {
  await signUp(page);
  const stock = new StockPage(page);
  await stock.open('^NSEI');
  await expect(
    page.getByRole('region', { name: 'Shares of this index' }).getByRole('listitem'),
  ).toHaveCount(50);
  await expect(stock.tradingPanel).toHaveCount(0);
  await expect(stock.depth).toHaveCount(0);
});

test('a symbol nobody lists is said to be none', async ({ page, provoked }) => {
  provoked.push(404);
  await signUp(page);
  await page.goto('/stocks/NOSUCHTHING.NS');
  await expect(page.getByText('There is no share “NOSUCHTHING.NS” here')).toBeVisible();
  await page.getByRole('link', { name: 'To the list of stocks' }).click();
  await page.waitForURL('**/stocks');
});
