import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, vi } from 'vitest';
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

export const STATUS = {
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

export const PORTFOLIO = {
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

/** What one test has to itself; each changes what it is about. */
interface Stage {
  symbol: string;
  /** The symbol as the ticket writes it. */
  short: string;
  /** What the server answers, by path. */
  answers: Record<string, unknown>;
  placing: (request: Request) => Promise<Response> | Response;
  placed: { key: string | null; body: unknown }[];
  /** Orders whose cost was asked for, and what the server has to say about them. */
  previewed: Record<string, unknown>[];
  warnings: unknown[];
  listing: Record<string, unknown>;
}

let symbols = 0;
export let stage: Stage;

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

export const order = (fields: object) => ({
  id: 'o1',
  symbol: stage.symbol,
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

export const filled = (filledQuantity: number, quantity: number) =>
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
    warnings: stage.warnings,
  };
}

async function serve(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace('/api', '');
  if (path === '/orders' || path === '/gtt') {
    stage.placed.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
    return stage.placing(request);
  }
  if (path === '/orders/preview') {
    const body = (await request.json()) as Record<string, unknown>;
    stage.previewed.push(body);
    return json(preview(body));
  }
  if (path === '/market/search') {
    return json({ items: [{ ...stage.listing, symbol: stage.symbol }] });
  }
  const name = path.startsWith('/market/depth') ? '/market/depth' : path;
  return json(stage.answers[name]);
}

function Ticket({ first }: { first: Side }) {
  const [side, setSide] = useState<Side>(first);
  return <OrderTicket symbol={stage.symbol} side={side} onSideChange={setSide} />;
}

export async function show(side: Side = 'BUY') {
  quoteStore.applySnapshot('sim', [
    { ...QUOTE, s: stage.symbol, i: 0, ts: 1, market: undefined, symbol: undefined } as never,
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

export const quantity = () => screen.getByLabelText<HTMLInputElement>(/^(Quantity|Amount)$/);
export const type = (text: string) => fireEvent.change(quantity(), { target: { value: text } });
export const sendButton = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: /RELIANCE|T\d/ });

/** Gives each test a share, a server and an account of its own. */
export function setStage(): void {
  beforeEach(() => {
    symbols += 1;
    const short = `T${symbols}`;
    const symbol = `${short}.NS`;
    stage = {
      symbol,
      short,
      answers: {
        '/market/depth': { ...DEPTH, symbol },
        '/market/status': STATUS,
        '/portfolio/': PORTFOLIO,
      },
      placing: () => filled(10, 10),
      placed: [],
      previewed: [],
      warnings: [],
      listing: {
        isin: 'INE002A01018',
        exchange: 'NSE',
        tickSize: 0.1,
        misAllowed: true,
        leverage: 5,
      },
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
}
