import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { buy, expect, signUp, test } from './test';

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
const THEMES = ['dark', 'light'] as const;

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

for (const theme of THEMES) {
  test(`the ${theme} pages can be used by everybody`, async ({ page }) => {
    // A flashing price is caught between two colours: the still page is what is judged.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript((name) => localStorage.setItem('theme', name), theme);
    await page.goto('/login');
    await page.getByRole('radio', { name: 'Create account' }).click();
    expect(await violationsOf(page), '/login').toEqual([]);

    await signUp(page);
    await buy(page, 'RELIANCE.NS', 4);
    for (const path of PAGES) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await violationsOf(page), path).toEqual([]);
    }
  });
}
