import { OrdersPage } from './pages/orders.page';
import { StockPage } from './pages/stock.page';
import { Ticket } from './pages/ticket.page';
import { expect, latest, moveToPrice, priceNear, signUp, test, written } from './test';

const SYMBOL = 'RELIANCE.NS';

test('a limit order waits in the book, and fills when the price comes to it', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.product('Intraday');
  await ticket.type('Limit');
  const price = await priceNear(page, SYMBOL, -1);
  await ticket.limit.fill(String(price));
  await ticket.place(5);
  await expect(
    ticket.form.getByText(`Buy order for 5 RELIANCE is in the market at ₹${written(price)}`),
  ).toBeVisible();

  const orders = new OrdersPage(page);
  await orders.open();
  await expect(orders.row('RELIANCE')).toContainText('Open');
  // It follows the bid up only: when the bid falls, sellers come to the order.
  let highest = 0;
  await moveToPrice(page, SYMBOL, 'PATCH', await latest(page, 'orders'), ({ bid }) => {
    highest = Math.max(highest, bid);
    return { price: highest };
  });
  // Nothing is reloaded: the page hears of the fill.
  await orders.show('Executed');
  await expect(orders.row('RELIANCE')).toContainText('Complete');
  await page.getByRole('button', { name: /^Notifications, \d+ new$/ }).click();
  await expect(page.getByText(/^Bought 5 RELIANCE at ₹/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await orders.details('RELIANCE');
  await orders.dialog.getByRole('button', { name: 'Receipt' }).first().click();
  await expect(orders.dialog.getByText('Verified')).toBeVisible();
  await expect(
    orders.dialog.getByText(/at the limit|through the limit|met the (offers|bids)/).first(),
  ).toBeVisible();
});

test('a limit order is changed in place, and cancelled', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.type('Limit');
  await ticket.limit.fill(String(await priceNear(page, SYMBOL, -4)));
  await ticket.place(10);
  await expect(ticket.form.getByText(/^Buy order for 10 RELIANCE is in the market/)).toBeVisible();

  const orders = new OrdersPage(page);
  await orders.open();
  await expect(orders.row('RELIANCE')).toContainText('Open');
  const lower = await priceNear(page, SYMBOL, -5);
  await orders.modify('RELIANCE', { Quantity: '8', 'Limit price': String(lower) });
  await expect(orders.row('RELIANCE')).toContainText(written(lower));
  await expect(orders.row('RELIANCE')).toContainText('8');

  const blocked = await (await page.request.get('/api/portfolio/')).json();
  expect(blocked.blockedCash).toBeGreaterThan(0);
  await orders.cancel('RELIANCE');
  await expect(page.getByText('No order waits')).toBeVisible();
  await orders.show('Executed');
  await expect(orders.row('RELIANCE')).toContainText('Cancelled');
  const free = await (await page.request.get('/api/portfolio/')).json();
  expect(free.blockedCash).toBe(0);
});

test('a limit order moved into the market fills at once', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.type('Limit');
  await ticket.limit.fill(String(await priceNear(page, SYMBOL, -4)));
  await ticket.place(3);
  const orders = new OrdersPage(page);
  await orders.open();
  await orders.modify('RELIANCE', { 'Limit price': String(await priceNear(page, SYMBOL, 1)) });
  await orders.show('Executed');
  await expect(orders.row('RELIANCE')).toContainText('Complete');
});

test('a change that comes after the end is told what came first', async ({ page, provoked }) => {
  provoked.push(409);
  await signUp(page);
  const placed = await page.request.post('/api/orders', {
    data: {
      symbol: SYMBOL,
      side: 'BUY',
      type: 'LIMIT',
      product: 'CNC',
      quantity: 4,
      price: await priceNear(page, SYMBOL, -4),
    },
  });
  const { order } = await placed.json();
  const orders = new OrdersPage(page);
  await orders.open();
  await orders.row('RELIANCE').getByRole('button', { name: 'Modify order' }).click();
  await page.request.delete(`/api/orders/${order.id}`);
  await orders.dialog.getByRole('textbox', { name: 'Quantity' }).fill('5');
  await orders.dialog.getByRole('button', { name: 'Save change' }).click();
  await expect(
    orders.dialog.getByText('It was cancelled first; 0 of 4 had been traded.'),
  ).toBeVisible();
});

test('what does not fill at once is cancelled with IOC', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.type('Limit');
  await ticket.validity('IOC');
  await ticket.limit.fill(String(await priceNear(page, SYMBOL, -3)));
  await ticket.place(7);
  await expect(ticket.form.getByText('Nothing traded in RELIANCE')).toBeVisible();
  await expect(
    ticket.form.getByText('7 of 7 found no counterpart and were cancelled.'),
  ).toBeVisible();
});

for (const [type, side, away] of [
  ['SL', 'Buy', 1],
  ['SL', 'Sell', -1],
  ['SL-M', 'Buy', 1],
  ['SL-M', 'Sell', -1],
] as const) {
  const name = `a ${type} order to ${side.toLowerCase()}`;
  test(`${name} waits for its trigger, and fills when it is reached`, async ({ page }) => {
    await signUp(page);
    const ticket = new Ticket(page);
    await new StockPage(page).open(SYMBOL);
    await ticket.product('Intraday');
    await ticket.side(side);
    await ticket.type(type);
    const trigger = await priceNear(page, SYMBOL, away);
    await ticket.trigger.fill(String(trigger));
    if (type === 'SL') {
      await ticket.limit.fill(String(await priceNear(page, SYMBOL, 2 * away)));
    }
    await ticket.place(2);
    await expect(
      ticket.form.getByText(`${side} order for 2 RELIANCE waits for ₹${written(trigger)}`),
    ).toBeVisible();

    const orders = new OrdersPage(page);
    await orders.open();
    await expect(orders.row('RELIANCE')).toContainText('Waiting for trigger');
    await moveToPrice(page, SYMBOL, 'PATCH', await latest(page, 'orders'), ({ above, below }) => ({
      triggerPrice: side === 'Buy' ? above : below,
    }));
    await orders.show('Executed');
    await expect(orders.row('RELIANCE')).toContainText('Complete');
    await orders.details('RELIANCE');
    await expect(orders.dialog.getByText('Waiting for trigger').first()).toBeVisible();
  });
}

test('a market order has a receipt that says why', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.quantity.fill('6');
  for (const line of ['Securities transaction tax', 'Stamp duty', 'Total cost', 'Cash after']) {
    await expect(ticket.form.getByText(line, { exact: true })).toBeVisible();
  }
  await ticket.send.click();
  await ticket.form.getByRole('link', { name: 'Receipt' }).click();
  await page.waitForURL('**/orders?trade=*');
  const receipt = page.getByRole('dialog');
  await expect(receipt.getByText('Verified')).toBeVisible();
  await expect(receipt.getByText(/^The order met the offers of the book/)).toBeVisible();
  await expect(receipt.getByText('this trade', { exact: true })).toBeVisible();
  await receipt.getByRole('button', { name: 'The order' }).click();
  await expect(receipt.getByText('What happened')).toBeVisible();
});

test('a level of the book fills in the price', async ({ page }) => {
  await signUp(page);
  const stock = new StockPage(page);
  const ticket = new Ticket(page);
  await stock.open(SYMBOL);
  const level = stock.depth.getByRole('button').last();
  // The book may move between the look and the click.
  await expect(async () => {
    const price = ((await level.textContent()) ?? '').replace(/[^\d.]/g, '');
    await level.click();
    await expect(ticket.limit).toHaveValue(price, { timeout: 500 });
  }).toPass();
  await expect(ticket.form.getByRole('radio', { name: 'Limit' })).toBeChecked();
});

test('why an order would be refused stands beside the field, in words', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.type('Limit');
  const price = await priceNear(page, SYMBOL, -1);
  await ticket.limit.fill((price + 0.03).toFixed(2));
  await expect(ticket.form.getByText(/^The price moves in steps of ₹0\.\d\d\./)).toBeVisible();
  await expect(ticket.send).toBeDisabled();
  await ticket.limit.fill(String(await priceNear(page, SYMBOL, -40)));
  await expect(
    ticket.form.getByText(/^The price must be from ₹[\d,.]+ to ₹[\d,.]+ now\.$/),
  ).toBeVisible();
  await ticket.type('SL-M');
  await ticket.trigger.fill(String(await priceNear(page, SYMBOL, -2)));
  await expect(ticket.form.getByText(/is on the wrong side of the last price/)).toBeVisible();
  await ticket.type('Market');
  await ticket.quantity.fill('9,00,000');
  await expect(ticket.form.getByText(/at most [\d,]+ (of these )?shares/)).toBeVisible();
  await ticket.quantity.fill('5,000');
  await expect(ticket.form.getByText(/^Not enough cash/)).toBeVisible();
  await expect(ticket.send).toBeDisabled();
});
