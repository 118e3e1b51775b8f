import type { Locator, Page } from '@playwright/test';

/** The order ticket, beside the chart or in a dialog. */
export class Ticket {
  readonly form: Locator;
  readonly quantity: Locator;
  readonly send: Locator;

  constructor(page: Page) {
    this.form = page.getByRole('form', { name: 'Order' });
    this.quantity = this.form.getByRole('textbox');
    this.send = this.form.locator('button[type="submit"]');
  }

  async side(name: 'Buy' | 'Sell'): Promise<void> {
    await this.form
      .getByRole('group', { name: 'Buy or sell' })
      .getByRole('button', { name })
      .click();
  }

  async place(quantity: number): Promise<void> {
    await this.quantity.fill(String(quantity));
    await this.send.click();
  }
}
