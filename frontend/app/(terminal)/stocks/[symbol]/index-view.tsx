'use client';

import { PriceChart } from '@/features/chart/price-chart';
import { Constituents } from '@/features/stock/constituents';
import { Hero } from '@/features/stock/hero';
import { KeyFigures } from '@/features/stock/key-figures';
import type { Instrument, Quote } from '@/lib/api/model';

interface IndexViewProps {
  quote: Quote;
  instrument: Instrument | undefined;
}

const NO_FILLS = [] as const;

/** An index has a value and constituents, and cannot be traded. */
export function IndexView({ quote, instrument }: IndexViewProps) {
  return (
    <div className="flex flex-col gap-4">
      <Hero quote={quote} instrument={instrument} holding={undefined} />
      <div className="grid gap-3 md:gap-4 xl:grid-cols-[1fr_20rem]">
        <PriceChart
          symbol={quote.symbol}
          name={quote.name}
          fills={NO_FILLS}
          previousClose={quote.previousClose}
        />
        <KeyFigures quote={quote} isIndex />
      </div>
      <Constituents index={quote.symbol} />
    </div>
  );
}
