import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { buy, expect, signUp, test } from './test';

const PRICES = ['/dashboard', '/stocks', '/stocks/RELIANCE.NS', '/stocks/%5ENSEI'];
const OWN = [
  '/portfolio',
  '/portfolio?view=positions',
  '/portfolio?view=ledger',
  '/portfolio?view=notes',
  '/orders',
  '/settings',
];
const THEMES = ['dark', 'light'] as const;

test.beforeEach(async ({ page }) => {
  // A flashing price is caught between two colours: the still page is what is judged.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => localStorage.setItem('theme', 'system'));
});

/** Judges the page in each theme; it follows the system's, so it is loaded once. */
async function judge(page: Page, path: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violationsOf(page), `${path}, ${theme}`).toEqual([]);
  }
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

test('the page that signs in can be used by everybody, in each theme', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('radio', { name: 'Create account' }).click();
  await judge(page, '/login');
});

for (const [what, paths] of [
  ['pages of prices', PRICES],
  ['pages of one’s own', OWN],
] as const) {
  test(`the ${what} can be used by everybody, in each theme`, async ({ page }) => {
    // Each page is computed through twice; a machine that has other work takes its time.
    test.setTimeout(180_000);
    await signUp(page);
    await buy(page, 'RELIANCE.NS', 4);
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await judge(page, path);
    }
  });
}
