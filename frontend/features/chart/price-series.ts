import {
  AreaSeries,
  CandlestickSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
} from 'lightweight-charts';
import { formatInr } from '@/lib/money/format-inr';
import { paise } from '@/lib/money/paise';
import { type ChartColours, translucent } from './chart-colours';
import type { Look } from './chart-look';

export type PriceSeries = ISeriesApi<'Candlestick'> | ISeriesApi<'Line'> | ISeriesApi<'Area'>;

/** The prices themselves, drawn as the reader likes them. */
export function addPriceSeries(chart: IChartApi, look: Look, colours: ChartColours): PriceSeries {
  const { accent, gain, loss } = colours;
  const priceFormat = {
    type: 'custom' as const,
    minMove: 0.01,
    formatter: (price: number) => formatInr(paise(Math.round(price * 100)), { symbol: false }),
  };
  switch (look) {
    case 'candles':
      return chart.addSeries(CandlestickSeries, {
        priceFormat,
        upColor: gain,
        downColor: loss,
        wickUpColor: gain,
        wickDownColor: loss,
        borderVisible: false,
      });
    case 'line':
      return chart.addSeries(LineSeries, { priceFormat, color: accent, lineWidth: 2 });
    case 'area':
      return chart.addSeries(AreaSeries, {
        priceFormat,
        lineColor: accent,
        lineWidth: 2,
        topColor: translucent(accent, 0.34),
        bottomColor: translucent(accent, 0),
      });
  }
}
