import { expect, type Locator, type Page } from '@playwright/test';

type Tab = 'Open' | 'Executed' | 'Rejected' | 'GTT' | 'Trades';

/** The order book with its dialogs. */
export class OrdersPage {
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.goto('/orders');
    await this.page.getByRole('heading', { name: 'Orders' }).waitFor();
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  async show(tab: Tab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  row(symbol: string): Locator {
    return this.page.getByRole('row').filter({ hasText: symbol });
  }

  async modify(symbol: string, fields: Record<string, string>): Promise<void> {
    await this.row(symbol).getByRole('button', { name: 'Modify order' }).click();
    for (const [name, value] of Object.entries(fields)) {
      await this.dialog.getByRole('textbox', { name }).fill(value);
    }
    await this.dialog.getByRole('button', { name: 'Save change' }).click();
  }

  async cancel(symbol: string): Promise<void> {
    await this.row(symbol).getByRole('button', { name: 'Cancel order' }).click();
    await this.dialog.getByRole('button', { name: 'Cancel order' }).click();
  }

  async details(symbol: string): Promise<void> {
    await this.row(symbol).getByRole('button', { name: 'Details of this order' }).first().click();
  }
}
