import { expect, type Page } from '@playwright/test';

/** What stands around every page: rail, top bar, account menu, palette. */
export class Shell {
  constructor(private readonly page: Page) {}

  async goTo(name: 'Dashboard' | 'Stocks' | 'Orders' | 'Portfolio' | 'Settings'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('link', { name, exact: true })
      .click();
    await this.page.waitForURL(`**/${name.toLowerCase()}`);
  }

  async logOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Account', exact: true }).click();
    await this.page.getByRole('button', { name: 'Log out' }).click();
    await this.page.waitForURL('**/login');
  }

  async search(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(
      this.page.getByRole('combobox', { name: 'Search shares and pages' }),
    ).toBeFocused();
    await this.page.keyboard.type(text);
  }
}
