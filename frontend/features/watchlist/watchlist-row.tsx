'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import { PriceCell } from '@/components/market/price-cell';
import { QuoteChange } from '@/components/market/quote-change';
import { Sparkline } from '@/components/market/sparkline';
import { StockLink } from '@/components/market/stock-link';
import { Button } from '@/components/ui/button';
import { shortSymbol } from '@/lib/market/symbols';
import { useQuote } from '@/lib/stream/use-quote';
import { cn } from '@/lib/ui/cn';

const DRAG_TYPE = 'text/sauda-place';

interface WatchlistRowProps {
  symbol: string;
  place: number;
  count: number;
  points: readonly number[] | undefined;
  editing: boolean;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}

/** One share of the list. While editing it can be dragged, or moved by its buttons. */
export function WatchlistRow(props: WatchlistRowProps) {
  const { symbol, place, points, editing, onMove } = props;
  const quote = useQuote(symbol);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const from = Number(event.dataTransfer.getData(DRAG_TYPE));
    if (Number.isInteger(from)) {
      onMove(from, place);
    }
  };
  return (
    <li
      draggable={editing}
      onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, String(place))}
      onDragOver={(event) => editing && event.preventDefault()}
      onDrop={drop}
      className={cn(
        'flex items-center gap-3 border-b border-line px-2 py-2 last:border-0 hover:bg-hover',
        editing && 'cursor-grab',
      )}
    >
      <StockLink symbol={symbol} className="grow" {...(quote ? { name: quote.name } : {})} />
      {editing ? (
        <EditButtons {...props} />
      ) : (
        <>
          <Sparkline
            points={points ?? []}
            base={quote?.previousClose ?? null}
            className="shrink-0 max-[22rem]:hidden lg:max-xl:hidden"
          />
          <div className="flex w-24 shrink-0 flex-col items-end">
            <PriceCell
              price={quote?.price}
              stale={quote?.stale ?? false}
              className="font-semibold"
            />
            {quote && <QuoteChange quote={quote} className="text-xs" />}
          </div>
        </>
      )}
    </li>
  );
}

function EditButtons({ symbol, place, count, onMove, onRemove }: WatchlistRowProps) {
  const t = useTranslations('dashboard');
  const name = { symbol: shortSymbol(symbol) };
  return (
    <div className="flex shrink-0">
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('watchUp', name)}
        disabled={place === 0}
        onClick={() => onMove(place, place - 1)}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('watchDown', name)}
        disabled={place === count - 1}
        onClick={() => onMove(place, place + 1)}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
      <Button variant="ghost" size="icon" aria-label={t('watchRemove', name)} onClick={onRemove}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
