import type { Locator, Page } from '@playwright/test';

type Part = 'Holdings' | 'Positions' | 'Ledger' | 'Contract notes';

export class PortfolioPage {
  readonly holdings: Locator;
  readonly positions: Locator;
  readonly notes: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.holdings = page.getByRole('table', { name: 'Holdings' });
    this.positions = page.getByRole('table', { name: 'Positions' });
    this.notes = page.getByRole('table', { name: 'Contract notes' });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.goto('/portfolio');
    await this.page.getByRole('heading', { name: 'Portfolio' }).waitFor();
  }

  holding(symbol: string): Locator {
    return this.holdings.getByRole('row').filter({ hasText: symbol });
  }

  position(symbol: string): Locator {
    return this.positions.getByRole('row').filter({ hasText: symbol });
  }

  async show(part: Part): Promise<void> {
    await this.page.getByRole('tab', { name: part }).click();
  }
}
