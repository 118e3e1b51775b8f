import type { Locator, Page } from '@playwright/test';

export class PortfolioPage {
  readonly holdings: Locator;

  constructor(private readonly page: Page) {
    this.holdings = page.getByRole('table', { name: 'Holdings' });
  }

  async open(): Promise<void> {
    await this.page.goto('/portfolio');
    await this.page.getByRole('heading', { name: 'Portfolio' }).waitFor();
  }

  holding(symbol: string): Locator {
    return this.holdings.getByRole('row').filter({ hasText: symbol });
  }

  async show(part: 'Holdings' | 'Trades' | 'Ledger'): Promise<void> {
    await this.page.getByRole('radio', { name: part }).click();
  }
}
