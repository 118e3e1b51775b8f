/**
 * Takes the pictures in docs/images from a running server: every page in both themes and on a phone.
 *
 *   SAUDA_UI_URL=http://127.0.0.1:3000 node scripts/screenshots.mjs
 */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const BASE = process.env.SAUDA_UI_URL ?? 'http://127.0.0.1:3000';
const TARGET = new URL('../../docs/images/', import.meta.url).pathname;
const PASSWORD = 'paper-monsoon-42';
const BOUGHT = [
  ['RELIANCE.NS', 25],
  ['HDFCBANK.NS', 120],
  ['INFY.NS', 80],
  ['TCS.NS', 30],
  ['M&M.NS', 22],
  ['ITC.NS', 210],
  ['TITAN.NS', 24],
];
const PAGES = {
  login: '/login',
  dashboard: '/dashboard',
  stocks: '/stocks',
  stock: '/stocks/RELIANCE.NS',
  orders: '/orders',
  portfolio: '/portfolio',
  positions: '/portfolio?view=positions',
  ledger: '/portfolio?view=ledger',
  settings: '/settings',
};
const LOOKS = {
  dark: { theme: 'dark', viewport: { width: 1440, height: 900 } },
  light: { theme: 'light', viewport: { width: 1440, height: 900 } },
  phone: { theme: 'dark', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

async function accepted(answer) {
  if (!answer.ok()) {
    throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  }
}

/** A trader with a few holdings, a sale and a refusal, so that no page is empty. */
async function trader(context, name) {
  const send = (path, data) => context.request.post(`${BASE}/api${path}`, { data });
  await accepted(await send('/auth/register', { username: name, password: PASSWORD }));
  for (const [symbol, quantity] of BOUGHT) {
    await accepted(await send('/trade/buy', { symbol, quantity }));
  }
  await accepted(await send('/trade/sell', { symbol: 'ITC.NS', quantity: 60 }));
  await send('/trade/buy', { symbol: 'MRF.NS', quantity: 900 });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
mkdirSync(TARGET, { recursive: true });
try {
  for (const [look, { theme, ...options }] of Object.entries(LOOKS)) {
    const context = await browser.newContext({
      ...options,
      locale: 'en-IN',
      reducedMotion: 'reduce',
    });
    await context.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(BASE + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      // The chart, the heat map and the first ticks arrive a moment after the page.
      await page.waitForTimeout(2500);
      await page.screenshot({ path: `${TARGET}${name}-${look}.jpg`, type: 'jpeg', quality: 82 });
      if (name === 'login') {
        await trader(context, `asha-${look}-${Date.now().toString(36)}`);
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
