import { OrdersPage } from './pages/orders.page';
import { StockPage } from './pages/stock.page';
import { Ticket } from './pages/ticket.page';
import { buy, expect, latest, moveToPrice, priceNear, signUp, test, written } from './test';

const SYMBOL = 'RELIANCE.NS';

test('a single trigger is placed, changed and deleted', async ({ page }) => {
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  const trigger = await priceNear(page, SYMBOL, -5);
  const limit = await priceNear(page, SYMBOL, -4.8);
  await ticket.openGtt('Single');
  await ticket.legs([String(trigger), String(limit)]);
  await ticket.placeGtt(4);
  await expect(
    ticket.gtt.getByText(`Trigger placed: buy 4 RELIANCE at ₹${written(trigger)}`),
  ).toBeVisible();

  const orders = new OrdersPage(page);
  await orders.open();
  await orders.show('GTT');
  await expect(orders.row('RELIANCE')).toContainText(written(trigger));
  await expect(orders.row('RELIANCE')).toContainText('Waits until');
  await orders.row('RELIANCE').getByRole('button', { name: 'Edit trigger' }).click();
  const lower = await priceNear(page, SYMBOL, -6);
  await orders.dialog.getByRole('textbox', { name: 'Trigger' }).fill(String(lower));
  await orders.dialog.getByRole('button', { name: 'Save change' }).click();
  await expect(orders.row('RELIANCE')).toContainText(written(lower));
  await orders.row('RELIANCE').getByRole('button', { name: 'Delete trigger' }).click();
  await orders.dialog.getByRole('button', { name: 'Delete trigger' }).click();
  await expect(page.getByText('No trigger waits')).toBeVisible();
  await page.getByRole('radio', { name: 'Finished' }).click();
  await expect(orders.row('RELIANCE')).toContainText('Cancelled');
});

test('of two legs the one that is reached sells, and the other ends', async ({ page }) => {
  await signUp(page);
  await buy(page, SYMBOL, 6);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.side('Sell');
  await ticket.openGtt('Two legs (OCO)');
  const limit = await priceNear(page, SYMBOL, -1.5);
  await ticket.legs(
    [String(await priceNear(page, SYMBOL, -1)), String(limit)],
    [String(await priceNear(page, SYMBOL, 1)), String(limit)],
  );
  await ticket.placeGtt(6);
  await expect(ticket.gtt.getByText(/^Trigger placed: sell 6 RELIANCE at ₹/)).toBeVisible();

  const orders = new OrdersPage(page);
  await orders.open();
  await orders.show('GTT');
  await expect(orders.row('RELIANCE')).toContainText('Waits until');
  await moveToPrice(page, SYMBOL, 'PUT', await latest(page, 'gtt'), ({ below, above }) => ({
    quantity: 6,
    legs: [below, above].map((triggerPrice) => ({ triggerPrice, price: limit })),
  }));
  await page.getByRole('radio', { name: 'Finished' }).click();
  await expect(orders.row('RELIANCE')).toContainText('Fired');
  await orders.row('RELIANCE').getByRole('button', { name: 'The order that it placed' }).click();
  await expect(orders.dialog.getByText('Complete').first()).toBeVisible();
});

test('triggers on one side of the price are refused in words', async ({ page, provoked }) => {
  provoked.push(422);
  await signUp(page);
  const ticket = new Ticket(page);
  await new StockPage(page).open(SYMBOL);
  await ticket.openGtt('Two legs (OCO)');
  const below = String(await priceNear(page, SYMBOL, -5));
  const further = String(await priceNear(page, SYMBOL, -6));
  await ticket.legs([further, further], [below, below]);
  await ticket.placeGtt(1);
  await expect(ticket.gtt.getByText(/is on the wrong side of the last price/)).toBeVisible();
});
