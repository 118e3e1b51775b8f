'use client';

import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { StocksScreen } from '@/features/stocks/stocks-screen';
import type { Side } from '@/lib/api/types';

const TicketDialog = dynamic(
  () => import('@/features/order-ticket/ticket-dialog').then((module) => module.TicketDialog),
  { ssr: false },
);

/** The list, and the order ticket that its rows open. */
export function StocksDesk() {
  const [wish, setWish] = useState<{ symbol: string; side: Side }>();
  const trade = useCallback((symbol: string, side: Side) => setWish({ symbol, side }), []);
  return (
    <>
      <StocksScreen onTrade={trade} />
      {wish && (
        <TicketDialog
          symbol={wish.symbol}
          side={wish.side}
          onSideChange={(side) => setWish({ ...wish, side })}
          onClose={() => setWish(undefined)}
        />
      )}
    </>
  );
}
