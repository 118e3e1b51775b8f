import createClient, { type Middleware } from 'openapi-fetch';
import { currentMarket } from '@/lib/market/current-market';
import { isProblem, problemOf, unreachable } from './problem';
import type { paths } from './types';

/** Where the API answers: the page's own origin under `/api`, or another host for split hosting. */
export const API_BASE = process.env.NEXT_PUBLIC_API_BASE_URL || '/api';

const inMarket: Middleware = {
  onRequest({ request }) {
    const market = currentMarket();
    if (market && !request.headers.has('X-Market')) {
      request.headers.set('X-Market', market);
    }
    return request;
  },
};

export const client = createClient<paths>({ baseUrl: API_BASE, credentials: 'include' });
client.use(inMarket);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of a successful answer; anything else is thrown as a {@link Problem}. Lists also come as
 * CSV text for those who ask for it, which the UI does not.
 */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<Exclude<T, string>> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    if (isProblem(error) || (error instanceof DOMException && error.name === 'AbortError')) {
      throw error;
    }
    throw unreachable();
  }
  if (!answer.response.ok) {
    throw problemOf(answer.response, answer.error);
  }
  return answer.data as Exclude<T, string>;
}
