import type { Locator, Page } from '@playwright/test';

/** One share's page. */
export class StockPage {
  readonly price: Locator;
  readonly chart: Locator;
  readonly depth: Locator;
  readonly figures: Locator;
  readonly tradingPanel: Locator;

  constructor(private readonly page: Page) {
    this.price = page.getByTestId('hero-price');
    this.chart = page.getByRole('region', { name: 'Chart' });
    this.depth = page.getByRole('region', { name: 'Depth' });
    this.figures = page.getByRole('region', { name: 'Key figures' });
    this.tradingPanel = page.getByRole('region', { name: 'Trade this share' });
  }

  async open(symbol: string): Promise<void> {
    await this.page.goto(`/stocks/${encodeURIComponent(symbol)}`);
    await this.price.waitFor();
  }

  /** The trader's own dealings in the share. */
  own(symbol: string): Locator {
    return this.page.getByRole('region', { name: `Yours in ${symbol}` });
  }
}
