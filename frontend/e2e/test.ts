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

/** A name nobody has used, also when the same server is tested twice, or by two at once. */
export function newName(): string {
  count += 1;
  return `e2e${test.info().workerIndex}-${Date.now().toString(36)}-${count}`;
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

interface Around {
  /** Last price. */
  price: number;
  /** The best price that somebody would buy at. */
  bid: number;
  /** One step of the price below and above the last. */
  below: number;
  above: number;
  tick: number;
}

/** Where a share's price is now, and its step. */
async function around(page: Page, symbol: string): Promise<Around> {
  const quote = await (await page.request.get(`/api/market/price/${symbol}`)).json();
  const found = await (await page.request.get(`/api/market/search?q=${symbol}`)).json();
  const { tickSize } = found.items.find((one: { symbol: string }) => one.symbol === symbol);
  const step = (count: number) => Math.round(quote.price * 100 + count * tickSize * 100) / 100;
  return { price: quote.price, bid: quote.bid, below: step(-1), above: step(1), tick: tickSize };
}

/** A price some per cent away from the last one, on the share's price step. */
export async function priceNear(page: Page, symbol: string, percent: number): Promise<number> {
  const { price, tick } = await around(page, symbol);
  const paise = Math.round(tick * 100);
  return (Math.round((price * (100 + percent)) / paise) * paise) / 100;
}

/**
 * Moves an order or a trigger that waits beside the price, and after it when the price goes away, until it is reached:
 * seconds instead of the minutes that a price which walks at random may take to come by.
 *
 * @param change what is asked of `path` for a price, by that method; a price that has moved on in between refuses it,
 *               and the next look decides
 */
export async function moveToPrice(
  page: Page,
  symbol: string,
  method: 'PATCH' | 'PUT',
  path: string,
  change: (now: Around) => object,
): Promise<void> {
  const waits = ['OPEN', 'TRIGGER_PENDING', 'ACTIVE'];
  let asked = '';
  await expect(async () => {
    const before = await (await page.request.get(path)).json();
    if (waits.includes((before.order ?? before).status)) {
      const data = change(await around(page, symbol));
      // The same again would only cost the order its place in the queue.
      if (JSON.stringify(data) !== asked) {
        const answer = await page.request.fetch(path, { method, data });
        asked = answer.ok() ? JSON.stringify(data) : '';
      }
    }
    const { order, status } = await (await page.request.get(path)).json();
    expect(waits).not.toContain(order?.status ?? status);
  }).toPass({ intervals: [700], timeout: 60_000 });
}

/** The trader's latest order or trigger, as its address in the API. */
export async function latest(page: Page, kind: 'orders' | 'gtt'): Promise<string> {
  const { items } = await (await page.request.get(`/api/${kind}`)).json();
  return `/api/${kind}/${items[0].id}`;
}

/** A price as the pages write it, without the rupee sign. */
export function written(price: number): string {
  return new Intl.NumberFormat('en-IN', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(price);
}
