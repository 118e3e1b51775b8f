import type { Locator, Page } from '@playwright/test';

/** The list of all shares. */
export class StocksPage {
  readonly table: Locator;
  readonly search: Locator;
  readonly count: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Stocks' });
    this.search = page.getByRole('searchbox', { name: 'Search the list' });
    this.count = page.getByRole('status').filter({ hasText: 'share' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/stocks${query}`);
    await this.table.waitFor();
  }

  row(symbol: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.getByText(symbol, { exact: true }),
    });
  }

  /** The symbols of the rows in the document, from top to bottom. */
  symbols(): Promise<string[]> {
    return this.table
      .locator('tbody tr[aria-rowindex] td:first-child span:first-child')
      .allTextContents();
  }

  async sortBy(column: string): Promise<void> {
    await this.table.getByRole('button', { name: column, exact: true }).click();
  }

  async choose(filter: 'Index' | 'Sector', value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter, exact: true }).selectOption(value);
  }

  async exchange(name: 'Both' | 'NSE' | 'BSE'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).click();
  }
}
