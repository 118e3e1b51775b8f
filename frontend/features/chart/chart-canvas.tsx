'use client';

import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'use-intl';
import type { Candle, History } from '@/lib/api/model';
import type { Paise } from '@/lib/money/paise';
import { quoteStore, stream } from '@/lib/stream/stream';
import { onColoursChange } from './chart-colours';
import type { Look } from './chart-look';
import { ChartView, type FillMark } from './chart-view';
import { liveBar } from './live-bar';

interface ChartCanvasProps {
  symbol: string;
  history: History;
  /** Changes when another span is shown: the chart then shows all of it. */
  span: string;
  look: Look;
  fills: readonly FillMark[];
  previousClose: Paise | undefined;
  /** The bar under the crosshair, or the last one. */
  onBar: (candle: Candle | undefined) => void;
}

/** Loaded when a chart is first shown, together with the drawing library. */
export default function ChartCanvas({
  symbol,
  history,
  span,
  look,
  fills,
  previousClose,
  onBar,
}: ChartCanvasProps) {
  const locale = useLocale();
  const holder = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ChartView>();
  const fitted = useRef<string>(undefined);
  const hovering = useRef(false);

  useEffect(() => {
    if (!holder.current) {
      return;
    }
    const made = new ChartView(holder.current, locale);
    made.onHover((candle) => {
      hovering.current = candle !== undefined;
      onBar(candle ?? made.last());
    });
    fitted.current = undefined;
    setView(made);
    const stop = onColoursChange(() => made.refreshColours());
    return () => {
      stop();
      made.dispose();
    };
  }, [locale, onBar]);

  useEffect(() => {
    if (!view) {
      return;
    }
    view.show([...history.candles], {
      interval: history.interval,
      look,
      fit: fitted.current !== span,
    });
    fitted.current = span;
    onBar(view.last());
  }, [view, history, look, span, onBar]);

  useEffect(() => view?.setFills(fills), [view, fills]);
  useEffect(() => view?.setPreviousClose(previousClose), [view, previousClose]);

  useEffect(() => {
    let volume = quoteStore.get(symbol)?.volume;
    const advance = () => {
      const quote = quoteStore.get(symbol);
      const last = view?.last();
      if (!quote || !last) {
        return;
      }
      const traded = Math.max(0, quote.volume - (volume ?? quote.volume));
      volume = quote.volume;
      const at = quote.ts > 0 ? quote.ts / 1_000_000 : Date.parse(quote.asOf) / 1000;
      const bar = liveBar(last, history.interval, { quote, at, traded });
      if (bar) {
        view?.update(bar);
        if (!hovering.current) {
          onBar(bar);
        }
      }
    };
    const stopWatching = stream.watch([symbol]);
    const stopListening = quoteStore.listen(symbol, advance);
    return () => {
      stopListening();
      stopWatching();
    };
  }, [view, symbol, history, onBar]);

  return (
    <div
      ref={holder}
      className="absolute inset-0"
      onPointerDown={() => view?.setWheel(true)}
      onPointerLeave={() => view?.setWheel(false)}
    />
  );
}
