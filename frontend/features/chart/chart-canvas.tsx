'use client';

import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Candle, History } from '@/lib/api/model';
import type { Paise } from '@/lib/money/paise';
import { quoteStore, stream } from '@/lib/stream/stream';
import { onColoursChange } from './chart-colours';
import type { Look } from './chart-look';
import { ChartView, type FillMark } from './chart-view';
import type { IndicatorId } from './indicator-choice';
import type { Reading } from './indicator-layer';
import { liveBar } from './live-bar';

interface ChartCanvasProps {
  symbol: string;
  history: History;
  /** Changes when another span is shown: the chart then shows all of it. */
  span: string;
  look: Look;
  fills: readonly FillMark[];
  previousClose: Paise | undefined;
  indicators: readonly IndicatorId[];
  /** Bars of another instrument to draw beside these; empty for no comparison. */
  compared: readonly Candle[];
  /** The bar under the crosshair, or the last one, and what the indicators show there. */
  onBar: (candle: Candle | undefined, readings: Reading[]) => void;
  /** The drawing, while there is one. */
  onView: (view: ChartView | undefined) => void;
}

/** Loaded when a chart is first shown, together with the drawing library. */
export default function ChartCanvas({
  symbol,
  history,
  span,
  look,
  fills,
  previousClose,
  indicators,
  compared,
  onBar,
  onView,
}: ChartCanvasProps) {
  const t = useTranslations('stock');
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
    made.onHover((candle, readings) => {
      hovering.current = candle !== undefined;
      onBar(candle ?? made.last(), readings);
    });
    fitted.current = undefined;
    setView(made);
    onView(made);
    const stop = onColoursChange(() => made.refreshColours());
    return () => {
      stop();
      onView(undefined);
      made.dispose();
    };
  }, [locale, onBar, onView]);

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
    onBar(view.last(), view.readings());
  }, [view, history, look, span, onBar]);

  useEffect(() => {
    view?.setIndicators(indicators);
    onBar(view?.last(), view?.readings() ?? []);
  }, [view, indicators, onBar]);
  useEffect(() => view?.compareWith(compared), [view, compared]);

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
          onBar(bar, view?.readings() ?? []);
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
    // biome-ignore lint/a11y/useSemanticElements: a chart is no group of form fields.
    <div
      role="group"
      aria-label={t('chartKeys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the chart while it has the focus.
      tabIndex={0}
      onKeyDown={(event) => {
        const own = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (own && view?.moveByKey(event.key)) {
          event.preventDefault();
        }
      }}
      onPointerDown={() => view?.setWheel(true)}
      onPointerLeave={() => view?.setWheel(false)}
      className="absolute inset-0 rounded-lg"
    >
      <div ref={holder} aria-hidden="true" className="absolute inset-0" />
    </div>
  );
}
