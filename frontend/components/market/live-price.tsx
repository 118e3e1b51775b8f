'use client';

import { useQuote } from '@/lib/stream/use-quote';
import { PriceCell } from './price-cell';
import { QuoteChange } from './quote-change';

interface LiveProps {
  symbol: string;
  className?: string;
}

/** The live price of one symbol: a tick repaints this element only. */
export function LivePrice({ symbol, className }: LiveProps) {
  const quote = useQuote(symbol);
  return (
    <PriceCell
      price={quote?.price}
      stale={quote?.stale ?? false}
      {...(className ? { className } : {})}
    />
  );
}

export function LiveChange({ symbol, className }: LiveProps) {
  const quote = useQuote(symbol);
  return quote ? <QuoteChange quote={quote} {...(className ? { className } : {})} /> : null;
}
