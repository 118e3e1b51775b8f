import { currentMarket } from '@/lib/market/current-market';
import { API_BASE } from './client';
import { problemOf, unreachable } from './problem';

export type CsvList = '/orders' | '/trades' | '/portfolio/' | '/portfolio/ledger';

/** A list as a CSV file, exactly as the server writes it. */
export async function fetchCsv(list: CsvList): Promise<Blob> {
  const market = currentMarket();
  let response: Response;
  try {
    response = await fetch(`${API_BASE}${list}`, {
      credentials: 'include',
      headers: { Accept: 'text/csv', ...(market ? { 'X-Market': market } : {}) },
    });
  } catch {
    throw unreachable();
  }
  if (!response.ok) {
    throw problemOf(response, await response.json().catch(() => undefined));
  }
  return response.blob();
}
