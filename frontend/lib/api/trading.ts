import { type Paise, toRupees } from '@/lib/money/paise';
import type { GttLeg } from './account-model';
import { answerOf, client } from './client';
import { reshapePage } from './reshape';
import {
  reshapeGtt,
  reshapeOrder,
  reshapePreview,
  reshapeReceipt,
  reshapeTrade,
} from './reshape-account';
import type { GttType, OrderType, Product, Side, Validity, Variety } from './types';

/** Orders, triggers and trades of the trader in the market that is being looked at. */

export interface PageRequest {
  limit?: number;
  cursor?: string;
  symbol?: string;
}

export type OrderGroup = 'open' | 'executed' | 'rejected';

export async function fetchOrders(page: PageRequest & { status?: OrderGroup } = {}) {
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

export async function fetchReceipt(id: string) {
  return reshapeReceipt(
    await answerOf(client.GET('/trades/{id}/receipt', { params: { path: { id } } })),
  );
}

/** An order as the ticket has it: prices in paise, absent where the type has none. */
export interface OrderDraft {
  symbol: string;
  side: Side;
  type: OrderType;
  product: Product;
  validity: Validity;
  variety: Variety;
  quantity: number;
  price?: Paise;
  triggerPrice?: Paise;
  validityMinutes?: number;
}

/** Places an order; the same key sent again returns the first answer and does nothing twice. */
export async function placeOrder(draft: OrderDraft, idempotencyKey: string) {
  const placed = await answerOf(
    client.POST('/orders', { params: keyed(idempotencyKey), body: orderBody(draft) }),
  );
  return { order: reshapeOrder(placed.order), trades: placed.trades.map(reshapeTrade) };
}

/** What the order would cost, and why it would be refused. Books nothing. */
export async function previewOrder(draft: OrderDraft, signal?: AbortSignal) {
  return reshapePreview(
    await answerOf(
      client.POST('/orders/preview', { body: orderBody(draft), ...(signal ? { signal } : {}) }),
    ),
  );
}

export interface OrderChange {
  quantity?: number;
  price?: Paise;
  triggerPrice?: Paise;
}

export async function modifyOrder(id: string, change: OrderChange, idempotencyKey: string) {
  const { price, triggerPrice, ...rest } = change;
  return reshapeOrder(
    await answerOf(
      client.PATCH('/orders/{id}', {
        params: { path: { id }, ...keyed(idempotencyKey) },
        body: { ...rest, ...rupees({ price, triggerPrice }) },
      }),
    ),
  );
}

/** Cancelling twice is harmless: the second answer is the first. */
export async function cancelOrder(id: string) {
  return reshapeOrder(await answerOf(client.DELETE('/orders/{id}', { params: { path: { id } } })));
}

export interface GttDraft {
  symbol: string;
  type: GttType;
  side: Side;
  quantity: number;
  legs: GttLeg[];
}

export async function fetchGtts(page: PageRequest & { status?: 'active' | 'finished' } = {}) {
  return reshapePage(await answerOf(client.GET('/gtt', { params: { query: page } })), reshapeGtt);
}

export async function placeGtt({ legs, ...draft }: GttDraft, idempotencyKey: string) {
  return reshapeGtt(
    await answerOf(
      client.POST('/gtt', {
        params: keyed(idempotencyKey),
        body: { ...draft, product: 'CNC', legs: legs.map(legBody) },
      }),
    ),
  );
}

export async function modifyGtt(id: string, quantity: number, legs: readonly GttLeg[]) {
  return reshapeGtt(
    await answerOf(
      client.PUT('/gtt/{id}', {
        params: { path: { id } },
        body: { quantity, legs: legs.map(legBody) },
      }),
    ),
  );
}

export async function cancelGtt(id: string) {
  return reshapeGtt(await answerOf(client.DELETE('/gtt/{id}', { params: { path: { id } } })));
}

function keyed(idempotencyKey: string) {
  return { header: { 'Idempotency-Key': idempotencyKey } };
}

function orderBody({ price, triggerPrice, ...rest }: OrderDraft) {
  return { ...rest, ...rupees({ price, triggerPrice }) };
}

function legBody({ triggerPrice, price }: GttLeg) {
  return { triggerPrice: toRupees(triggerPrice), price: toRupees(price) };
}

/** The amounts that are there, as the API writes them. */
function rupees(amounts: { price: Paise | undefined; triggerPrice: Paise | undefined }) {
  const { price, triggerPrice } = amounts;
  return {
    ...(price === undefined ? {} : { price: toRupees(price) }),
    ...(triggerPrice === undefined ? {} : { triggerPrice: toRupees(triggerPrice) }),
  };
}
