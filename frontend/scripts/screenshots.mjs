/**
 * Takes the pictures in docs/images from a running server: every page in both themes and on a phone.
 *
 *   SAUDA_UI_URL=http://127.0.0.1:3000 node scripts/screenshots.mjs [PAGE...]
 *
 * The server is started with ORDER_RATE_LIMIT=0: the trader in the pictures orders faster than a hand.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const BASE = process.env.SAUDA_UI_URL ?? 'http://127.0.0.1:3000';
const TARGET = new URL('../../docs/images/', import.meta.url).pathname;
/** The pages that are wanted, by their names below; all of them if none is named. The login makes the trader of the others. */
const ONLY = process.argv.slice(2);
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
/** Today's intraday trades: one long, one short, each with its stop. */
const INTRADAY = [
  ['TATASTEEL.NS', 'BUY', 300, -1],
  ['ICICIBANK.NS', 'SELL', 60, 1.5],
];
const PAGES = {
  login: '/login',
  dashboard: '/dashboard',
  stocks: '/stocks',
  stock: '/stocks/RELIANCE.NS',
  orders: '/orders',
  receipt: ({ trade }) => `/orders?trade=${trade}`,
  portfolio: '/portfolio',
  positions: '/portfolio?view=positions',
  ledger: '/portfolio?view=ledger',
  note: ({ day }) => `/portfolio/note?date=${day}`,
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

/**
 * A trader with a few holdings, positions, waiting orders of each type, a trigger, a sale and a refusal, so that no
 * page is empty. Answers what the addresses of single pages need.
 */
async function trader(context, name) {
  const api = (method, path, data) =>
    context.request.fetch(`${BASE}/api${path}`, { method, ...(data && { data }) });
  const send = async (path, data) => accepted(await api('POST', path, data));
  const read = async (path) => (await api('GET', path)).json();
  /** A price some per cent from the last one, on the share's price step. */
  const near = async (symbol, percent) => {
    const { price } = await read(`/market/price/${symbol}`);
    const { items } = await read(`/market/search?q=${symbol}`);
    const tick = Math.round(items.find((one) => one.symbol === symbol).tickSize * 100);
    return (Math.round((price * (100 + percent)) / tick) * tick) / 100;
  };
  await send('/auth/register', { username: name, password: PASSWORD });
  for (const [symbol, quantity] of BOUGHT) {
    await send('/trade/buy', { symbol, quantity });
  }
  await send('/trade/sell', { symbol: 'ITC.NS', quantity: 60 });
  await api('POST', '/trade/buy', { symbol: 'MRF.NS', quantity: 900 });
  for (const [symbol, side, quantity, away] of INTRADAY) {
    const order = { symbol, product: 'MIS', quantity };
    await send('/orders', { ...order, side, type: 'MARKET' });
    const triggerPrice = await near(symbol, away);
    const out = side === 'BUY' ? 'SELL' : 'BUY';
    await send('/orders', { ...order, side: out, type: 'SL_M', triggerPrice });
  }
  const limit = { symbol: 'SBIN.NS', side: 'BUY', type: 'LIMIT', product: 'CNC', quantity: 40 };
  await send('/orders', { ...limit, price: await near('SBIN.NS', -2) });
  const legs = [
    { triggerPrice: await near('TCS.NS', -8), price: await near('TCS.NS', -8.5) },
    { triggerPrice: await near('TCS.NS', 9), price: await near('TCS.NS', 8.5) },
  ];
  const gtt = { symbol: 'TCS.NS', type: 'OCO', side: 'SELL', product: 'CNC', quantity: 30, legs };
  await send('/gtt', gtt);
  const trades = await read('/trades');
  const notes = await read('/portfolio/contract-notes');
  return { trade: trades.items[0].id, day: notes.items[0].date };
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
    let made = {};
    for (const [name, path] of Object.entries(PAGES)) {
      if (ONLY.length > 0 && !ONLY.includes(name)) {
        continue;
      }
      await page.goto(BASE + (typeof path === 'string' ? path : path(made)));
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      // The chart, the heat map and the first ticks arrive a moment after the page.
      await page.waitForTimeout(2500);
      await page.screenshot({ path: `${TARGET}${name}-${look}.jpg`, type: 'jpeg', quality: 82 });
      if (name === 'login' && ONLY.length !== 1) {
        made = await trader(context, `asha-${look}-${Date.now().toString(36)}`);
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
