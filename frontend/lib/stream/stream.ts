import { API_BASE } from '@/lib/api/client';
import { QuoteStore } from './quote-store';
import { StreamSocket } from './socket';

/** One store and one socket per tab. */
export const quoteStore = new QuoteStore((run) => requestAnimationFrame(run));

export const stream = new StreamSocket(streamUrl, quoteStore);

function streamUrl(): string {
  const base = new URL(`${API_BASE}/stream`, window.location.href);
  base.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
  base.searchParams.set('interval', '100');
  return base.href;
}
