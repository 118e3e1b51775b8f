import { buy, expect, signUp, test } from './test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('nothing scrolls sideways on a phone', async ({ page }) => {
  await page.goto('/login');
  const widths = () =>
    page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
  expect((await widths())[0]).toBe((await widths())[1]);

  await signUp(page);
  await buy(page, 'M&M.NS', 7);
  for (const path of [
    '/dashboard',
    '/stocks',
    '/stocks/M%26M.NS',
    '/stocks/%5ENSEI',
    '/portfolio',
    '/portfolio?view=positions',
    '/portfolio?view=ledger',
    '/portfolio?view=notes',
    '/orders',
    '/settings',
  ]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const [content, visible] = await widths();
    expect(content, path).toBe(visible);
  }
});

test('the bottom bar leads everywhere', async ({ page }) => {
  await signUp(page);
  await page.goto('/dashboard');
  const bar = page.getByRole('navigation', { name: 'Main navigation' });
  for (const name of ['Stocks', 'Orders', 'Portfolio', 'Settings', 'Dashboard']) {
    await bar.getByRole('link', { name, exact: true }).click();
    await page.waitForURL(`**/${name.toLowerCase()}`);
  }
});
