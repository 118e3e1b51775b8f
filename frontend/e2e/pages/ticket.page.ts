import type { Locator, Page } from '@playwright/test';

/** The order ticket, beside the chart or in a dialog. */
export class Ticket {
  readonly form: Locator;
  readonly gtt: Locator;
  readonly quantity: Locator;
  readonly limit: Locator;
  readonly trigger: Locator;
  readonly send: Locator;
  readonly cost: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('form', { name: 'Order', exact: true });
    this.gtt = page.getByRole('form', { name: 'Trigger', exact: true });
    this.quantity = this.form.getByRole('textbox', { name: /^(Quantity|Amount)$/ });
    this.limit = this.form.getByRole('textbox', { name: 'Limit price' });
    this.trigger = this.form.getByRole('textbox', { name: 'Trigger price' });
    this.send = this.form.locator('button[type="submit"]');
    this.cost = this.form.getByRole('term');
  }

  async side(name: 'Buy' | 'Sell'): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Buy or sell' })
      .getByRole('button', { name })
      .click();
  }

  async type(name: 'Market' | 'Limit' | 'SL' | 'SL-M'): Promise<void> {
    await this.form.getByRole('radio', { name, exact: true }).click();
  }

  async product(name: 'Delivery' | 'Intraday'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: 'Product' })
      .getByRole('radio', { name })
      .click();
  }

  async validity(name: 'Day' | 'IOC' | 'Minutes'): Promise<void> {
    await this.form.getByRole('radio', { name, exact: true }).click();
  }

  /** The trigger part of the ticket: one leg, or two. */
  async openGtt(legs: 'Single' | 'Two legs (OCO)'): Promise<void> {
    await this.page.getByRole('tab', { name: 'GTT' }).click();
    await this.gtt.getByRole('radio', { name: legs }).click();
  }

  /** Fills the legs from the lowest on, each with its trigger and its limit. */
  async legs(...prices: readonly (readonly [trigger: string, limit: string])[]): Promise<void> {
    for (const [place, [trigger, limit]] of prices.entries()) {
      await this.gtt.getByRole('textbox', { name: 'Trigger' }).nth(place).fill(trigger);
      await this.gtt.getByRole('textbox', { name: 'Limit' }).nth(place).fill(limit);
    }
  }

  async place(quantity: number): Promise<void> {
    await this.quantity.fill(String(quantity));
    await this.send.click();
  }

  async placeGtt(quantity: number): Promise<void> {
    await this.gtt.getByRole('textbox', { name: 'Quantity' }).fill(String(quantity));
    await this.gtt.locator('button[type="submit"]').click();
  }
}
