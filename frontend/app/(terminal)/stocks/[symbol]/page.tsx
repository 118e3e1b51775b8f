import type { Metadata } from 'next';
import { StockDesk } from './stock-desk';

export const metadata: Metadata = { title: 'Share' };

/** One page is exported for all shares: the server puts the symbol in the place of this name. */
export function generateStaticParams() {
  return [{ symbol: '__SYMBOL__' }];
}

export default function StockPage() {
  return <StockDesk />;
}
