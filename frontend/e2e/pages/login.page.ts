import type { Locator, Page } from '@playwright/test';

export class LoginPage {
  readonly username: Locator;
  readonly password: Locator;
  readonly alert: Locator;

  constructor(private readonly page: Page) {
    this.username = page.getByLabel('Username');
    this.password = page.getByLabel('Password', { exact: true });
    this.alert = page.locator('[role="alert"]:not([id="__next-route-announcer__"])');
  }

  async open(): Promise<void> {
    await this.page.goto('/login');
  }

  async register(username: string, password: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Create account' }).click();
    await this.username.fill(username);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async lookAround(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look around' }).click();
  }
}
