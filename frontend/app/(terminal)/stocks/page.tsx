import type { Metadata } from 'next';
import { Suspense } from 'react';
import { StocksDesk } from './stocks-desk';

export const metadata: Metadata = { title: 'Stocks' };

export default function StocksPage() {
  return (
    <Suspense>
      <StocksDesk />
    </Suspense>
  );
}
