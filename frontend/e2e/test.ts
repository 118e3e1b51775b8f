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

/** A price some per cent away from the last one, on the share's price step. */
export async function priceNear(page: Page, symbol: string, percent: number): Promise<number> {
  const quote = await (await page.request.get(`/api/market/price/${symbol}`)).json();
  const found = await (await page.request.get(`/api/market/search?q=${symbol}`)).json();
  const listing = found.items.find((one: { symbol: string }) => one.symbol === symbol);
  const tick = Math.round(listing.tickSize * 100);
  const wanted = Math.round(quote.price * (100 + percent));
  return (Math.round(wanted / tick) * tick) / 100;
}

/** A price as the pages write it, without the rupee sign. */
export function written(price: number): string {
  return new Intl.NumberFormat('en-IN', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(price);
}
