import { DashboardPage } from './pages/dashboard.page';
import { Shell } from './pages/shell.page';
import { buy, expect, signUp, test } from './test';

test.beforeEach(async ({ page }) => {
  await signUp(page);
});

test('the watchlist moves, takes a share, is put in order and is still so tomorrow', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page);
  await dashboard.open();
  await dashboard.watch('TITAN');
  await expect.poll(() => dashboard.watched()).toContain('TITAN');

  const row = dashboard.watchlist.getByRole('listitem').filter({ hasText: 'TITAN' });
  const before = await row.textContent();
  await expect.poll(() => row.textContent(), { timeout: 30_000 }).not.toBe(before);

  await dashboard.watchlist.getByRole('button', { name: 'Edit the list' }).click();
  const first = (await dashboard.watched())[0];
  if (first !== 'TITAN') {
    await dashboard.watchlist.getByRole('button', { name: 'Move TITAN up' }).click();
  }
  await dashboard.watchlist.getByRole('button', { name: 'Done' }).click();
  const ordered = await dashboard.watched();
  await page.reload();
  await expect.poll(() => dashboard.watched()).toEqual(ordered);

  await dashboard.watchlist.getByRole('button', { name: 'Edit the list' }).click();
  await dashboard.watchlist.getByRole('button', { name: 'Remove TITAN' }).click();
  await expect.poll(() => dashboard.watched()).not.toContain('TITAN');
});

test('the market is in view: movers, sectors, indices', async ({ page }) => {
  const dashboard = new DashboardPage(page);
  await dashboard.open();
  await expect(dashboard.movers.getByRole('listitem').first()).toBeVisible();
  await dashboard.movers.getByRole('radio', { name: 'Losers' }).click();
  await expect(dashboard.movers.getByRole('listitem').first()).toContainText('%');
  await expect(dashboard.sectors.getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Indices' }).getByText('NIFTY 50')).toBeVisible();
});

test('a purchase shows up on the dashboard without a reload', async ({ page }) => {
  const dashboard = new DashboardPage(page);
  await dashboard.open();
  await expect(dashboard.latestOrders.getByText('No orders yet')).toBeVisible();
  await buy(page, 'RELIANCE.NS', 10);
  await expect(dashboard.latestOrders.getByText('Complete')).toBeVisible();
  await expect(page.getByText('1 share', { exact: true })).toBeVisible();
});

test('the palette finds a share by its name and pages by theirs', async ({ page }) => {
  const dashboard = new DashboardPage(page);
  await dashboard.open();
  const shell = new Shell(page);
  await shell.search('titan');
  await expect(page.getByRole('option', { name: /TITAN/ }).first()).toBeVisible();
  await page.getByRole('combobox').fill('portf');
  await page.getByRole('option', { name: 'Portfolio' }).click();
  await page.waitForURL('**/portfolio');
});
