import { answerOf, client } from './client';
import {
  reshapeLedgerRow,
  reshapeOrder,
  reshapePage,
  reshapePortfolio,
  reshapeTrade,
} from './reshape';
import type { OrderType, Product, Side } from './types';

/** The trader's own account in the market that is being looked at. */

export async function fetchPortfolio() {
  return reshapePortfolio(await answerOf(client.GET('/portfolio/')));
}

export interface PageRequest {
  limit?: number;
  cursor?: string;
  symbol?: string;
}

export async function fetchOrders(page: PageRequest = {}) {
  return reshapePage(
    await answerOf(client.GET('/orders', { params: { query: page } })),
    reshapeOrder,
  );
}

export async function fetchOrder(id: string) {
  return reshapeOrder(await answerOf(client.GET('/orders/{id}', { params: { path: { id } } })));
}

export async function fetchTrades(page: PageRequest = {}) {
  return reshapePage(
    await answerOf(client.GET('/trades', { params: { query: page } })),
    reshapeTrade,
  );
}

export async function fetchLedger(page: PageRequest = {}) {
  return reshapePage(
    await answerOf(client.GET('/portfolio/ledger', { params: { query: page } })),
    reshapeLedgerRow,
  );
}

export interface OrderDraft {
  symbol: string;
  side: Side;
  type: OrderType;
  product: Product;
  quantity: number;
}

/** Places an order; the same key sent again returns the first answer and does nothing twice. */
export async function placeOrder(draft: OrderDraft, idempotencyKey: string) {
  const placed = await answerOf(
    client.POST('/orders', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: { ...draft, validity: 'DAY' },
    }),
  );
  return {
    message: placed.message,
    order: reshapeOrder(placed.order),
    trades: placed.trades.map(reshapeTrade),
  };
}
