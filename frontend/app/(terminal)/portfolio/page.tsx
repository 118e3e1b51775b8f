import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PortfolioScreen } from '@/features/portfolio/portfolio-screen';

export const metadata: Metadata = { title: 'Portfolio' };

export default function PortfolioPage() {
  // The part that is asked for may stand in the address, which an exported page does not know yet.
  return (
    <Suspense>
      <PortfolioScreen />
    </Suspense>
  );
}
