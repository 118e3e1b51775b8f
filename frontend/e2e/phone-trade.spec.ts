import { StockPage } from './pages/stock.page';
import { Ticket } from './pages/ticket.page';
import { expect, signUp, test } from './test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the ticket rises as a sheet, and goes down once the order is done', async ({ page }) => {
  await signUp(page);
  const stock = new StockPage(page);
  const ticket = new Ticket(page);
  await stock.open('M&M.NS');
  await page.getByRole('button', { name: 'Buy', exact: true }).tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  // It slides in: what counts is where it comes to rest.
  const edges = async () => {
    const box = await sheet.boundingBox();
    return box && [box.x, box.x + box.width, Math.round(box.y + box.height)];
  };
  await expect.poll(edges).toEqual([0, 390, 844]);

  await ticket.place(2);
  await expect(page.getByText(/^Bought 2 M&M at ₹/)).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await expect(stock.own('M&M').getByText('Shares held').locator('..')).toContainText('2');
});
