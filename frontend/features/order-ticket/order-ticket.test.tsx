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

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }));

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

const CHARGES = {
  brokerage: 0,
  stt: 13,
  exchange: 0.4,
  sebi: 0.01,
  stampDuty: 1.95,
  gst: 0.07,
  dp: 0,
  squareOff: 0,
  total: 15.43,
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
  charges: CHARGES,
  holdings: [] as unknown[],
  positions: [] as unknown[],
  asOf: QUOTE.asOf,
};

/** What the server answers, by path; each test changes what it is about. */
let answers: Record<string, unknown>;
let placing: (request: Request) => Promise<Response> | Response;
let placed: { key: string | null; body: unknown }[];
/** Orders whose cost was asked for, and what the server has to say about them. */
let previewed: Record<string, unknown>[];
let warnings: unknown[];
let listing: Record<string, unknown>;
let symbols = 0;
let symbol: string;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

const order = (fields: object) => ({
  id: 'o1',
  symbol,
  side: 'BUY',
  type: 'MARKET',
  quantity: 10,
  filledQuantity: 0,
  pendingQuantity: 0,
  cancelledQuantity: 0,
  averagePrice: null,
  status: 'COMPLETE',
  ...fields,
});

const filled = (filledQuantity: number, quantity: number) =>
  json({
    order: order({
      quantity,
      filledQuantity,
      cancelledQuantity: quantity - filledQuantity,
      averagePrice: filledQuantity > 0 ? 1302.5 : null,
      status: filledQuantity === quantity ? 'COMPLETE' : 'CANCELLED',
    }),
    trades: filledQuantity > 0 ? [{ id: 'T7', price: 1302.5, value: 1, charges: 1 }] : [],
  });

/** Prices each order at its limit, or at 1,302.50. */
function preview(body: Record<string, unknown>) {
  const price = (body.price as number | undefined) ?? 1302.5;
  const value = Math.round(price * 100 * Number(body.quantity)) / 100;
  return {
    ...body,
    market: 'sim',
    estimatedPrice: price,
    estimatedValue: value,
    charges: CHARGES,
    leverage: body.product === 'MIS' ? 5 : 1,
    marginRequired: body.product === 'MIS' ? value / 5 : value,
    availableCash: 100_000,
    cashAfter: Math.round((100_000 - value - CHARGES.total) * 100) / 100,
    breakEvenPrice: 1305.6,
    warnings,
  };
}

async function serve(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace('/api', '');
  if (path === '/orders' || path === '/gtt') {
    placed.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
    return placing(request);
  }
  if (path === '/orders/preview') {
    const body = (await request.json()) as Record<string, unknown>;
    previewed.push(body);
    return json(preview(body));
  }
  if (path === '/market/search') {
    return json({ items: [{ ...listing, symbol }] });
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
  await screen.findByText(/Intraday 5×/);
}

const quantity = () => screen.getByLabelText<HTMLInputElement>(/^(Quantity|Amount)$/);
const type = (text: string) => fireEvent.change(quantity(), { target: { value: text } });
const sendButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /RELIANCE|T\d/ });

describe('OrderTicket', () => {
  beforeEach(() => {
    symbols += 1;
    symbol = `T${symbols}.NS`;
    placed = [];
    previewed = [];
    warnings = [];
    listing = { exchange: 'NSE', tickSize: 0.1, misAllowed: true, leverage: 5 };
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

  it('shows what the server says an order costs, line by line, and asks once typing pauses', async () => {
    await show();
    previewed = [];
    type('2');
    type('25');
    await screen.findByText('25 × ₹1,302.50');
    screen.getByText('₹32,562.50');
    screen.getByText('Securities transaction tax');
    expect(screen.queryByText('Brokerage')).toBeNull();
    screen.getByText('₹32,577.93');
    screen.getByText('₹67,422.07');
    screen.getByText('₹1,305.60');
    expect(previewed.map(({ quantity: asked }) => asked)).toEqual([25]);
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
      variety: 'REGULAR',
    });
    expect(screen.getByRole('link', { name: 'Receipt' }).getAttribute('href')).toBe(
      '/orders?trade=T7',
    );
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
    await screen.findByText('Refused');
    screen.getByText(/needs ₹13,025.00, you have ₹12,000.50/);
    type('2');
    await waitFor(() => expect(screen.queryByText('Refused')).toBeNull());
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
    screen.getByText('No answer: it is not known whether it went in');
    expect(quantity().disabled).toBe(true);
    expect(placed).toHaveLength(1);
    placing = () => filled(10, 10);
    vi.useRealTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Check what became of it' }));
    await screen.findByText(/^Bought 10/);
    expect(placed).toHaveLength(2);
    expect(placed[1]).toEqual(placed[0]);
  });

  it('says beside the field why an order would be refused, and does not send it', async () => {
    await show();
    warnings = [
      {
        code: 'INSUFFICIENT_HOLDING',
        detail: 'in the words of the server',
        figures: { required: 6, available: 5 },
      },
    ];
    type('6');
    const words = await screen.findByText('You have 5 shares free to sell; the order wants 6.');
    expect(quantity().getAttribute('aria-describedby')).toBe(words.id);
    expect(quantity().getAttribute('aria-invalid')).toBe('true');
    expect(sendButton().disabled).toBe(true);
    warnings = [];
    type('5');
    await waitFor(() => expect(sendButton().disabled).toBe(false));
  });

  it('sells parts of the holding', async () => {
    answers['/portfolio/'] = { ...PORTFOLIO, holdings: [holdingOf(5)] };
    await show('SELL');
    fireEvent.click(await screen.findByRole('button', { name: '50 percent: 2 shares' }));
    expect(quantity().value).toBe('2');
  });

  it('offers a limit at the last price, steps it, and sends it', async () => {
    placing = () =>
      json({ order: order({ price: 1302.6, status: 'OPEN', pendingQuantity: 10 }), trades: [] });
    await show();
    fireEvent.click(screen.getByRole('radio', { name: 'Limit' }));
    const limit = screen.getByLabelText<HTMLInputElement>('Limit price');
    expect(limit.value).toBe('1302.40');
    fireEvent.keyDown(limit, { key: 'ArrowUp' });
    expect(limit.value).toBe('1302.50');
    fireEvent.click(screen.getByRole('button', { name: 'Limit price: one step up' }));
    expect(limit.value).toBe('1302.60');
    type('10');
    fireEvent.click(sendButton());
    await screen.findByText(`Buy order for 10 T${symbols} is in the market at ₹1,302.60`);
    expect(placed[0]?.body).toMatchObject({ type: 'LIMIT', price: 1302.6 });
  });

  it('waits for a trigger before it sends a stop order', async () => {
    await show();
    fireEvent.click(screen.getByRole('radio', { name: 'SL-M' }));
    expect(sendButton().disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Trigger price'), { target: { value: '1310' } });
    expect(sendButton().disabled).toBe(false);
    fireEvent.click(sendButton());
    await waitFor(() => expect(placed).toHaveLength(1));
    expect(placed[0]?.body).toMatchObject({ type: 'SL_M', triggerPrice: 1310 });
  });

  it('does not offer what the exchange does not take', async () => {
    listing = { exchange: 'BSE', tickSize: 0.05, misAllowed: true, leverage: 5 };
    await show();
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'SL-M' })).toBeNull());
  });

  it('leaves an order for the next session while the market is closed', async () => {
    answers['/market/status'] = {
      ...STATUS,
      phase: 'CLOSED',
      nextOpenAt: '2026-06-02T09:15:00+05:30',
    };
    placing = () => json({ order: order({ status: 'AMO_RECEIVED', quantity: 1 }), trades: [] });
    await show();
    await screen.findByText(/goes in at the next session, 2 Jun, 09:15/);
    expect(screen.queryByRole('radio', { name: 'Minutes' })).toBeNull();
    fireEvent.click(sendButton());
    await screen.findByText(`Buy order for 1 T${symbols} is taken for the next session`);
    expect(placed[0]?.body).toMatchObject({ variety: 'AMO' });
  });

  it('places a trigger with two legs', async () => {
    placing = () =>
      json(
        {
          id: 'G1',
          symbol,
          type: 'OCO',
          side: 'SELL',
          quantity: 4,
          legs: [
            { triggerPrice: 1250, price: 1249 },
            { triggerPrice: 1400, price: 1399 },
          ],
          lastPrice: 1302.4,
          status: 'ACTIVE',
        },
        201,
      );
    await show('SELL');
    fireEvent.click(screen.getByRole('tab', { name: 'GTT' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Two legs (OCO)' }));
    type('4');
    const [stop, target] = screen.getAllByLabelText('Trigger');
    const [stopPrice, targetPrice] = screen.getAllByLabelText('Limit');
    for (const [field, value] of [
      [stop, '1250'],
      [stopPrice, '1249'],
      [target, '1400'],
    ] as const) {
      fireEvent.change(field as HTMLElement, { target: { value } });
    }
    expect(sendButton().disabled).toBe(true);
    fireEvent.change(targetPrice as HTMLElement, { target: { value: '1399' } });
    screen.getByText('+7.49% from the last price');
    fireEvent.click(sendButton());
    await screen.findByText(`Trigger placed: sell 4 T${symbols} at ₹1,250.00 or ₹1,400.00`);
    expect(placed[0]?.body).toEqual({
      symbol,
      type: 'OCO',
      side: 'SELL',
      product: 'CNC',
      quantity: 4,
      legs: [
        { triggerPrice: 1250, price: 1249 },
        { triggerPrice: 1400, price: 1399 },
      ],
    });
  });

  it('takes rupees instead of shares', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Enter an amount of rupees instead' }));
    type('15,000');
    // 10 at 1,302.50 leave 1,975, which buys one at 1,303
    screen.getByText('comes to 11 shares');
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
