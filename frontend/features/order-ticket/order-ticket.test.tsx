// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Market } from '@/lib/api/model';
import type { Side, WireQuote } from '@/lib/api/types';
import { MarketProvider } from '@/lib/market/market-context';
import { quoteStore } from '@/lib/stream/stream';
import messages from '@/messages/en';
import { OrderTicket } from './order-ticket';

/** The API client takes these once, when it is first imported. */
const server = vi.hoisted(() => {
  const answering: { answer: (request: Request) => Promise<Response> } = {
    answer: () => Promise.reject(new Error('not serving')),
  };
  process.env.NEXT_PUBLIC_API_BASE_URL = 'http://ui.test/api';
  globalThis.fetch = (request) => answering.answer(request as Request);
  return answering;
});

const MARKET: Market = {
  id: 'sim',
  kind: 'sim',
  name: 'Simulated',
  defaultMarket: true,
  phase: 'CONTINUOUS',
  halted: null,
  clock: {
    now: '2026-06-01T11:00:00+05:30',
    paused: false,
    speed: 1,
    start: null,
    end: null,
    owner: null,
  },
  feed: {
    source: 'simulated',
    status: 'ok',
    lastEventAt: null,
    lastEventAgeMs: 50,
    lastFailure: null,
    delayMs: 0,
    gaps: 0,
    restarts: 0,
    ticks: 1,
  },
};

const QUOTE: WireQuote = {
  symbol: 'RELIANCE.NS',
  name: 'Reliance Industries',
  exchange: 'NSE',
  price: 1302.4,
  previousClose: 1286.45,
  change: 15.95,
  changePercent: 1.24,
  open: 1288,
  high: 1306.75,
  low: 1284.1,
  volume: 84_125,
  turnover: 109_164_000,
  averagePrice: 1296.44,
  bid: 1302.4,
  ask: 1302.5,
  upperBand: 1415,
  lowerBand: 1157.9,
  week52High: 1551,
  week52Low: 1114.85,
  phase: 'CONTINUOUS',
  indicativePrice: null,
  indicativeQuantity: null,
  asOf: '2026-06-01T11:00:00+05:30',
  ageMs: 40,
  stale: false,
  source: 'simulated',
  market: 'sim',
  seq: 7,
};

const DEPTH = {
  symbol: 'RELIANCE.NS',
  market: 'sim',
  asks: [
    { price: 1302.5, quantity: 10, orders: 2 },
    { price: 1303, quantity: 30, orders: 4 },
  ],
  bids: [{ price: 1302.4, quantity: 12, orders: 1 }],
  synthetic: true,
  asOf: QUOTE.asOf,
  seq: 7,
};

const STATUS = {
  market: 'sim',
  phase: 'CONTINUOUS',
  now: QUOTE.asOf,
  nextPhase: null,
  nextPhaseAt: null,
  nextOpenAt: null,
  holiday: null,
};

const HOLDING = { symbol: 'RELIANCE.NS', quantity: 5, availableQuantity: 5 };
const PORTFOLIO = {
  cashBalance: 100_000,
  availableCash: 100_000,
  blockedCash: 0,
  invested: 0,
  marketValue: 0,
  totalValue: 100_000,
  realisedPnl: 0,
  unrealisedPnl: 0,
  dayPnl: 0,
  dayPnlPercent: 0,
  holdings: [] as unknown[],
  asOf: QUOTE.asOf,
};

/** What the server answers, by path; each test changes what it is about. */
let answers: Record<string, unknown>;
let placing: (request: Request) => Promise<Response> | Response;
let placed: { key: string | null; body: unknown }[];
let symbols = 0;
let symbol: string;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

const filled = (filledQuantity: number, quantity: number) =>
  json({
    message: 'done',
    order: {
      id: 'o1',
      symbol,
      side: 'BUY',
      quantity,
      filledQuantity,
      averagePrice: filledQuantity > 0 ? 1302.5 : null,
      status: filledQuantity === quantity ? 'COMPLETE' : 'CANCELLED',
    },
    trades: [],
  });

async function serve(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace('/api', '');
  if (path === '/orders') {
    placed.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
    return placing(request);
  }
  const name = path.startsWith('/market/depth') ? '/market/depth' : path;
  return json(answers[name]);
}

function Ticket({ first }: { first: Side }) {
  const [side, setSide] = useState<Side>(first);
  return <OrderTicket symbol={symbol} side={side} onSideChange={setSide} />;
}

async function show(side: Side = 'BUY') {
  quoteStore.applySnapshot('sim', [
    { ...QUOTE, s: symbol, i: 0, ts: 1, market: undefined, symbol: undefined } as never,
  ]);
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <IntlProvider locale="en" messages={messages} timeZone="Asia/Kolkata">
        <MarketProvider value={MARKET}>
          <Ticket first={side} />
        </MarketProvider>
      </IntlProvider>
    </QueryClientProvider>,
  );
  await screen.findByText('Cash after');
}

const quantity = () => screen.getByLabelText<HTMLInputElement>(/^(Quantity|Amount)$/);
const type = (text: string) => fireEvent.change(quantity(), { target: { value: text } });
const sendButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /RELIANCE|T\d/ });

describe('OrderTicket', () => {
  beforeEach(() => {
    symbols += 1;
    symbol = `T${symbols}.NS`;
    placed = [];
    placing = () => filled(10, 10);
    answers = {
      '/market/depth': { ...DEPTH, symbol },
      '/market/status': STATUS,
      '/portfolio/': PORTFOLIO,
    };
    server.answer = serve;
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
      run(0);
      return 0;
    });
  });

  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('estimates from the levels of the book, to the paisa', async () => {
    await show();
    type('25');
    // 10 × 1,302.50 + 15 × 1,303.00
    await screen.findByText('₹32,570.00');
    screen.getByText('₹67,430.00');
    type('50');
    screen.getByText(/Only 40 of 50 shares are on offer/);
  });

  it('places the order with a key, and says what was done', async () => {
    await show();
    type('10');
    fireEvent.click(sendButton());
    await screen.findByText(`Bought 10 T${symbols} at ₹1,302.50`);
    expect(placed).toHaveLength(1);
    expect(placed[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(placed[0]?.body).toEqual({
      symbol,
      side: 'BUY',
      type: 'MARKET',
      product: 'CNC',
      quantity: 10,
      validity: 'DAY',
    });
  });

  it('says what was left unfilled', async () => {
    placing = () => filled(4, 10);
    await show();
    type('10');
    fireEvent.click(sendButton());
    await screen.findByText(`Bought 4 T${symbols} at ₹1,302.50`);
    screen.getByText('6 of 10 found no counterpart and were cancelled.');
  });

  it('sends one order for a double click', async () => {
    await show();
    vi.useFakeTimers({ toFake: ['Date'] });
    const button = sendButton();
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText(/^Bought/);
    fireEvent.click(button);
    expect(placed).toHaveLength(1);
  });

  it('words a refusal by its code, with its figures', async () => {
    placing = () =>
      json(
        {
          status: 422,
          code: 'INSUFFICIENT_FUNDS',
          detail: 'in the words of the server',
          required: 13025,
          available: 12000.5,
        },
        422,
      );
    await show();
    fireEvent.click(sendButton());
    await screen.findByText('The order was refused');
    screen.getByText(/needs ₹13,025.00, you have ₹12,000.50/);
    type('2');
    await waitFor(() => expect(screen.queryByText('The order was refused')).toBeNull());
  });

  it('shows a slow order, then a lost one, and asks after it under the same key', async () => {
    placing = () => new Promise(() => undefined);
    await show();
    type('10');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.click(sendButton());
    await act(() => vi.advanceTimersByTimeAsync(2_100));
    screen.getByText('Taking longer than usual');
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    screen.getByText('No answer: it is not known whether the order went in');
    expect(quantity().disabled).toBe(true);
    expect(placed).toHaveLength(1);
    placing = () => filled(10, 10);
    vi.useRealTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Check what became of it' }));
    await screen.findByText(/^Bought 10/);
    expect(placed).toHaveLength(2);
    expect(placed[1]).toEqual(placed[0]);
  });

  it('checks cash before sending', async () => {
    answers['/portfolio/'] = { ...PORTFOLIO, availableCash: 1302.49 };
    await show();
    await screen.findByText(/needs about ₹1,302.50; you have ₹1,302.49, which is ₹0.01 too little/);
    expect(sendButton().disabled).toBe(true);
  });

  it('checks the holding before sending, and sells parts of it', async () => {
    answers['/portfolio/'] = { ...PORTFOLIO, holdings: [holdingOf(5)] };
    await show('SELL');
    type('6');
    await screen.findByText('You have 5 shares free to sell; the order wants 6.');
    fireEvent.click(screen.getByRole('button', { name: '50 percent: 2 shares' }));
    expect(quantity().value).toBe('2');
    expect(sendButton().disabled).toBe(false);
    screen.getByText('₹2,604.80');
  });

  it('says when the market opens again', async () => {
    answers['/market/status'] = {
      ...STATUS,
      phase: 'CLOSED',
      nextOpenAt: '2026-06-02T09:15:00+05:30',
    };
    await show();
    await screen.findByText(/The market is closed. It opens 2 Jun, 09:15/);
    expect(sendButton().disabled).toBe(true);
  });

  it('takes rupees instead of shares', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Enter an amount of rupees instead' }));
    type('15,000');
    // 10 at 1,302.50 leave 1,975, which buys one at 1,303
    screen.getByText('comes to 11 shares at the book of this moment');
    type('1000');
    screen.getByText('An amount that comes to at least one share');
    expect(sendButton().disabled).toBe(true);
  });

  it('refuses what is no number of shares', async () => {
    await show();
    for (const bad of ['0', '-1', '1.5', 'ten', '1e3']) {
      type(bad);
      screen.getByText('A whole number of shares, at least 1');
      expect(sendButton().disabled).toBe(true);
    }
    type('1,000');
    expect(screen.queryByText('A whole number of shares, at least 1')).toBeNull();
  });
});

function holdingOf(shares: number) {
  const amounts = ['averagePrice', 'invested', 'price', 'marketValue', 'pnl', 'dayChange'];
  return {
    ...HOLDING,
    ...Object.fromEntries(amounts.map((name) => [name, 1])),
    symbol,
    quantity: shares,
    availableQuantity: shares,
  };
}
