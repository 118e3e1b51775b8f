import { expect, type Page } from '@playwright/test';

/** The clock of a recording, in the top bar. */
export class ReplayPage {
  constructor(private readonly page: Page) {}

  /** Switches from the simulated market to the recording. */
  async choose(): Promise<void> {
    await this.page.getByRole('button', { name: /^Choose a market/ }).click();
    await this.page.getByRole('button', { name: /^Replay · / }).click();
    await expect(this.page.getByRole('button', { name: 'Replay clock' })).toBeVisible();
  }

  async pause(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pause' }).first().click();
    await expect(this.page.getByRole('button', { name: 'Resume' }).first()).toBeVisible();
  }

  /** Lets it run on at so many times the speed of the recorded day. */
  async resume(speed: number): Promise<void> {
    await this.page.getByRole('button', { name: 'Replay clock' }).click();
    await this.page.getByRole('radio', { name: `${speed}×`, exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Pause' }).first()).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  /** Runs to a moment of India, such as 2026-06-01T09:47, and stops there. */
  async runTo(moment: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Replay clock' }).click();
    await this.page.getByLabel('Run to').fill(moment);
    await this.page.getByRole('button', { name: 'Go' }).click();
    await expect(this.page.getByRole('button', { name: 'Resume' }).first()).toBeVisible();
    await this.page.keyboard.press('Escape');
  }
}
