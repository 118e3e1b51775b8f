import type { Locator, Page } from '@playwright/test';

export class SettingsPage {
  readonly sessions: Locator;

  constructor(private readonly page: Page) {
    this.sessions = page.getByRole('region', { name: 'Sessions' });
  }

  async open(): Promise<void> {
    await this.page.goto('/settings');
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async choose(option: string): Promise<void> {
    await this.page.getByRole('radio', { name: option, exact: true }).click();
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.page.getByLabel('Current password').fill(current);
    await this.page.getByLabel('New password').fill(next);
    await this.page.getByRole('button', { name: 'Change password' }).click();
  }

  async reset(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reset the account' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Reset the account' }).click();
  }

  async deleteAccount(password: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Current password').fill(password);
    await dialog.getByRole('button', { name: 'Delete my account' }).click();
  }
}
