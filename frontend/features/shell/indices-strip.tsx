'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { PriceCell } from '@/components/market/price-cell';
import { QuoteChange } from '@/components/market/quote-change';
import { Skeleton } from '@/components/ui/skeleton';
import { keys } from '@/lib/api/keys';
import { fetchIndices } from '@/lib/api/market';
import type { Quote } from '@/lib/api/model';
import { useMarket } from '@/lib/market/market-context';
import { quoteStore } from '@/lib/stream/stream';
import { useQuote } from '@/lib/stream/use-quote';

const HEADLINES = ['^NSEI', '^BSESN', '^NSEBANK'];

export function IndicesStrip() {
  const t = useTranslations('shell');
  const { id } = useMarket();
  const indices = useQuery({ queryKey: keys.indices(id), queryFn: fetchIndices });

  useEffect(() => quoteStore.seedAll(indices.data ?? []), [indices.data]);

  const shown = HEADLINES.flatMap(
    (symbol) => indices.data?.find((one) => one.symbol === symbol) ?? [],
  );
  return (
    <ul aria-label={t('indices')} className="hidden items-center gap-5 lg:flex">
      {indices.isPending &&
        HEADLINES.map((symbol) => (
          <li key={symbol}>
            <Skeleton className="h-8 w-28" />
          </li>
        ))}
      {shown.map((quote, place) => (
        <li key={quote.symbol} className={place === 2 ? 'max-xl:hidden' : undefined}>
          <IndexValue first={quote} />
        </li>
      ))}
    </ul>
  );
}

function IndexValue({ first }: { first: Quote }) {
  const quote = useQuote(first.symbol) ?? first;
  return (
    <div className="leading-tight">
      <div className="text-[0.6875rem] uppercase text-muted">{quote.name}</div>
      <div className="flex items-baseline gap-1.5 whitespace-nowrap text-[0.8125rem] font-semibold">
        <PriceCell price={quote.price} stale={quote.stale} />
        <QuoteChange quote={quote} className="text-xs font-medium" />
      </div>
    </div>
  );
}
