import { answerOf, client } from './client';
import { reshapePage } from './reshape';
import {
  reshapeLedgerRow,
  reshapeNote,
  reshapeNoteBrief,
  reshapeOrder,
  reshapePortfolio,
  reshapeTrade,
} from './reshape-account';
import type { PageRequest } from './trading';
import type { Product } from './types';

/** What the trader owns and owes in the market that is being looked at. */

export async function fetchPortfolio() {
  return reshapePortfolio(await answerOf(client.GET('/portfolio/')));
}

export async function fetchLedger(page: PageRequest = {}) {
  return reshapePage(
    await answerOf(client.GET('/portfolio/ledger', { params: { query: page } })),
    reshapeLedgerRow,
  );
}

export async function fetchNotes(page: PageRequest = {}) {
  return reshapePage(
    await answerOf(client.GET('/portfolio/contract-notes', { params: { query: page } })),
    reshapeNoteBrief,
  );
}

/** `date` is a trading day of India, `2026-11-23`. */
export async function fetchNote(date: string) {
  return reshapeNote(
    await answerOf(client.GET('/portfolio/contract-note/{date}', { params: { path: { date } } })),
  );
}

export interface Conversion {
  symbol: string;
  from: Product;
  to: Product;
  quantity: number;
}

export async function convertPosition(conversion: Conversion, idempotencyKey: string) {
  return answerOf(
    client.POST('/positions/convert', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: conversion,
    }),
  );
}

/** Closes one intraday position, or all of them without a symbol. */
export async function squareOff(symbol: string | undefined, idempotencyKey: string) {
  const answer = await answerOf(
    client.POST('/positions/square-off', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: symbol === undefined ? {} : { symbol },
    }),
  );
  return {
    cancelled: answer.cancelled.map(reshapeOrder),
    orders: answer.orders.map(reshapeOrder),
    trades: answer.trades.map(reshapeTrade),
  };
}
