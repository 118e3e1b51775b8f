import type { Locator, Page } from '@playwright/test';

export class DashboardPage {
  readonly totalValue: Locator;
  readonly watchlist: Locator;
  readonly movers: Locator;
  readonly sectors: Locator;
  readonly latestOrders: Locator;

  constructor(private readonly page: Page) {
    this.totalValue = page.getByTestId('total-value');
    this.watchlist = page.getByRole('region', { name: 'Watchlist' });
    this.movers = page.getByRole('region', { name: 'Movers' });
    this.sectors = page.getByRole('region', { name: 'Sectors today' });
    this.latestOrders = page.getByRole('region', { name: 'Latest orders' });
  }

  async open(): Promise<void> {
    await this.page.goto('/dashboard');
    await this.totalValue.waitFor();
  }

  /** The symbols of the list from top to bottom. */
  async watched(): Promise<string[]> {
    return this.watchlist.getByRole('listitem').locator('a > span:first-child').allTextContents();
  }

  async watch(symbol: string): Promise<void> {
    await this.watchlist.getByRole('button', { name: 'Add a share' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a share' });
    await dialog.getByRole('searchbox').fill(symbol);
    await dialog
      .getByRole('button')
      .filter({ has: this.page.getByText(symbol, { exact: true }) })
      .click();
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
}
