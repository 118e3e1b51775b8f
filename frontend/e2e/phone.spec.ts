import type { Page } from '@playwright/test';
import { buy, expect, signUp, test } from './test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const PAGES = [
  '/dashboard',
  '/stocks',
  '/stocks/RELIANCE.NS',
  '/stocks/%5ENSEI',
  '/portfolio',
  '/portfolio?view=positions',
  '/portfolio?view=ledger',
  '/portfolio?view=notes',
  '/orders',
  '/settings',
];

/** How far each page, once it has come to rest, goes past the screen. */
async function expectToFit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const [content, visible] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, path).toBe(visible);
}

test('nothing scrolls sideways on a phone', async ({ page }) => {
  await expectToFit(page, '/login');
  await signUp(page);
  await buy(page, 'M&M.NS', 7);
  for (const path of [...PAGES, '/stocks/M%26M.NS']) {
    await expectToFit(page, path);
  }
});

test('nothing scrolls sideways on a phone that plays a recording', async ({ page }) => {
  test.info().skip(!process.env.SAUDA_REPLAY, 'skipped: no ../shared/data');
  await signUp(page);
  const { items } = await (await page.request.get('/api/markets')).json();
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'replay');
  await page.addInitScript((market) => localStorage.setItem('sauda.market', market), id);
  for (const path of PAGES) {
    await expectToFit(page, path);
    await expect(page.getByRole('button', { name: 'Replay clock' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Account', exact: true })).toBeInViewport({
      ratio: 1,
    });
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
