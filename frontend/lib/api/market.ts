import { paiseFromRupees } from '@/lib/money/paise';
import { answerOf, client } from './client';
import type { Instrument, Paged } from './model';
import {
  reshapeDepth,
  reshapeHistory,
  reshapeInstrument,
  reshapePage,
  reshapeQuote,
  reshapeSector,
} from './reshape';
import type { Exchange, Timeframe } from './types';

/** Reading the market: quotes, instruments, candles, depth, indices, movers, sectors, clocks. */

export async function fetchQuote(symbol: string) {
  return reshapeQuote(
    await answerOf(client.GET('/market/price/{symbol}', { params: { path: { symbol } } })),
  );
}

const MOST_SYMBOLS = 500;

/** The latest quotes of many symbols; one without a price in this market is left out. */
export async function fetchQuotes(symbols: readonly string[]) {
  const parts = [];
  for (let from = 0; from < symbols.length; from += MOST_SYMBOLS) {
    const body = { symbols: symbols.slice(from, from + MOST_SYMBOLS) };
    parts.push(answerOf(client.POST('/market/prices', { body })));
  }
  const answers = await Promise.all(parts);
  return answers.flatMap(({ prices }) => Object.values(prices).map(reshapeQuote));
}

interface InstrumentFilter {
  query?: string;
  sector?: string;
  index?: string;
  exchange?: Exchange;
  limit?: number;
  cursor?: string;
}

async function fetchInstruments(filter: InstrumentFilter) {
  const page = await answerOf(client.GET('/market/instruments', { params: { query: filter } }));
  return reshapePage(page, reshapeInstrument);
}

/** Every instrument that passes the filter, page by page. */
export async function fetchAllInstruments(filter: InstrumentFilter = {}) {
  const all: Instrument[] = [];
  let cursor: string | null = null;
  do {
    const page: Paged<Instrument> = await fetchInstruments({
      ...filter,
      limit: MOST_SYMBOLS,
      ...(cursor ? { cursor } : {}),
    });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

export async function searchInstruments(q: string, signal?: AbortSignal) {
  const found = await answerOf(
    client.GET('/market/search', { params: { query: { q } }, ...(signal ? { signal } : {}) }),
  );
  return found.items.map(reshapeInstrument);
}

export async function fetchHistory(symbol: string, timeframe: Timeframe) {
  return reshapeHistory(
    await answerOf(
      client.GET('/market/history/{symbol}', {
        params: { path: { symbol }, query: { timeframe } },
      }),
    ),
  );
}

export async function fetchDepth(symbol: string) {
  return reshapeDepth(
    await answerOf(client.GET('/market/depth/{symbol}', { params: { path: { symbol } } })),
  );
}

/** The last day's path of each symbol, in paise, oldest first. */
export async function fetchSparklines(symbols: readonly string[]) {
  const answer = await answerOf(
    client.GET('/market/sparklines', { params: { query: { symbols: symbols.join(',') } } }),
  );
  return Object.fromEntries(
    Object.entries(answer.sparklines).map(([symbol, prices]) => [
      symbol,
      prices.map(paiseFromRupees),
    ]),
  );
}

export async function fetchIndices() {
  const answer = await answerOf(client.GET('/market/indices'));
  return answer.items.map(reshapeQuote);
}

export async function fetchMovers() {
  const answer = await answerOf(client.GET('/market/movers'));
  return {
    gainers: answer.gainers.map(reshapeQuote),
    losers: answer.losers.map(reshapeQuote),
    mostActive: answer.mostActive.map(reshapeQuote),
  };
}

export async function fetchSectors() {
  const answer = await answerOf(client.GET('/market/sectors'));
  return answer.items.map(reshapeSector);
}

export async function fetchStatus() {
  return answerOf(client.GET('/market/status'));
}

export async function fetchMarkets() {
  const answer = await answerOf(client.GET('/markets'));
  return answer.items;
}

export type ClockCommand =
  | { action: 'pause' }
  | { action: 'resume'; speed?: number }
  | { action: 'runTo'; at: string; speed?: number };

export async function moveClock(id: string, command: ClockCommand) {
  return answerOf(client.POST('/markets/{id}/clock', { params: { path: { id } }, body: command }));
}
