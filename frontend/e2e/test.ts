import { test as base, expect, type Page } from '@playwright/test';

/** What the browser complained about. A refusal the journey asks for is expected, and named as such. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  return complaints;
}

interface Fixtures {
  /** Statuses whose "Failed to load resource" line the journey provokes on purpose. */
  provoked: number[];
  complaints: string[];
}

/** Every journey ends with a quiet console, except for the refusals it asked for. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner insists on a pattern here.
  provoked: async ({}, use) => use([]),
  complaints: [
    async ({ page, provoked }, use) => {
      const complaints = watch(page);
      await use(complaints);
      const unexpected = complaints.filter(
        (line) => !provoked.some((status) => line.includes(`status of ${status}`)),
      );
      expect(unexpected, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const PASSWORD = 'paper-monsoon-42';

let count = 0;

/** A name nobody has used, also when the same server is tested twice. */
export function newName(): string {
  count += 1;
  return `e2e-${Date.now().toString(36)}-${count}`;
}

/** Signs a new trader up through the API, so that a journey about something else starts signed in. */
export async function signUp(page: Page): Promise<string> {
  const username = newName();
  const answer = await page.request.post('/api/auth/register', {
    data: { username, password: PASSWORD },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return username;
}

/** Buys at the market through the API. */
export async function buy(page: Page, symbol: string, quantity: number): Promise<void> {
  const answer = await page.request.post('/api/trade/buy', { data: { symbol, quantity } });
  expect(answer.status(), await answer.text()).toBe(200);
}
