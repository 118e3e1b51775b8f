import {
  AreaSeries,
  CandlestickSeries,
  ColorType,
  CrosshairMode,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IChartApi,
  type IPriceLine,
  type ISeriesApi,
  type ISeriesMarkersPluginApi,
  LineSeries,
  LineStyle,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { Candle } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import { formatInr } from '@/lib/money/format-inr';
import { type Paise, paise, toRupees } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';
import { type ChartColours, readColours, translucent } from './chart-colours';
import type { Look } from './chart-look';
import { barAt } from './live-bar';

/** One of the trader's own executions, marked on the bar it fell into. */
export interface FillMark {
  id: string;
  at: number;
  side: Side;
  quantity: number;
}

type PriceSeries = ISeriesApi<'Candlestick'> | ISeriesApi<'Line'> | ISeriesApi<'Area'>;

/** The library reads times as UTC; shifted by this they stand on the Indian clock. */
const IST_SECONDS = 19_800;

const chartTime = (seconds: number) => (seconds + IST_SECONDS) as UTCTimestamp;

/** The drawing itself, outside React: a tick changes one bar and renders nothing else. */
export class ChartView {
  private readonly chart: IChartApi;
  private readonly volume: ISeriesApi<'Histogram'>;
  private series: PriceSeries | undefined;
  private markers: ISeriesMarkersPluginApi<Time> | undefined;
  private baseline: IPriceLine | undefined;
  private colours: ChartColours = readColours();
  private look: Look = 'candles';
  private candles: Candle[] = [];
  private fills: readonly FillMark[] = [];
  private previousClose: Paise | undefined;

  constructor(
    holder: HTMLElement,
    private locale: string,
  ) {
    this.chart = createChart(holder, {
      autoSize: true,
      layout: { attributionLogo: false },
      crosshair: { mode: CrosshairMode.Magnet },
      rightPriceScale: { borderVisible: false, scaleMargins: { top: 0.08, bottom: 0.24 } },
      timeScale: {
        borderVisible: false,
        secondsVisible: false,
        rightOffset: 3,
        minBarSpacing: 0.2,
        // A session that has just begun is a few slim bars, not two that fill the page.
        maxBarSpacing: 24,
      },
      handleScroll: { mouseWheel: false, vertTouchDrag: false },
      handleScale: { mouseWheel: false },
    });
    this.volume = this.chart.addSeries(HistogramSeries, {
      priceScaleId: '',
      priceFormat: { type: 'volume' },
      priceLineVisible: false,
      lastValueVisible: false,
    });
    this.volume.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  }

  dispose(): void {
    this.chart.remove();
  }

  /** Draws these bars; `fit` shows all of them, otherwise the view stays where the reader put it. */
  show(candles: Candle[], options: { interval: string; look: Look; fit: boolean }): void {
    const intraday = options.interval !== '1d' && options.interval !== '1w';
    this.candles = candles;
    this.look = options.look;
    this.chart.applyOptions({
      timeScale: { timeVisible: intraday },
      localization: {
        locale: `${this.locale}-IN`,
        timeFormatter: (time: Time) =>
          formatIst(
            (Number(time) - IST_SECONDS) * 1000,
            intraday ? 'dateTime' : 'date',
            this.locale,
          ),
      },
    });
    this.redraw();
    if (options.fit) {
      this.fit();
    }
  }

  /** A chart that has just been made has no width yet; it is fitted once it has. */
  private fit(): void {
    const scale = this.chart.timeScale();
    if (scale.width() > 0) {
      scale.fitContent();
      return;
    }
    const sized = () => {
      scale.unsubscribeSizeChange(sized);
      scale.fitContent();
    };
    scale.subscribeSizeChange(sized);
  }

  /** Moves the last bar on, or adds the next. */
  update(bar: Candle): void {
    if (this.candles.at(-1)?.time === bar.time) {
      this.candles[this.candles.length - 1] = bar;
    } else {
      this.candles.push(bar);
    }
    this.series?.update(this.point(bar));
    this.volume.update(this.volumeOf(bar));
  }

  last(): Candle | undefined {
    return this.candles.at(-1);
  }

  setFills(fills: readonly FillMark[]): void {
    this.fills = fills;
    this.drawFills();
  }

  setPreviousClose(price: Paise | undefined): void {
    this.previousClose = price;
    this.drawBaseline();
  }

  refreshColours(): void {
    this.colours = readColours();
    this.redraw();
  }

  /** Scrolling the page must not zoom the chart, so the wheel works only while it is in use. */
  setWheel(on: boolean): void {
    this.chart.applyOptions({
      handleScroll: { mouseWheel: on },
      handleScale: { mouseWheel: on },
    });
  }

  onHover(listener: (candle: Candle | undefined) => void): void {
    this.chart.subscribeCrosshairMove(({ time }) => {
      listener(time === undefined ? undefined : barAt(this.candles, Number(time) - IST_SECONDS));
    });
  }

  private redraw(): void {
    const { text, line, lineStrong, surface, font } = this.colours;
    this.chart.applyOptions({
      layout: {
        background: { type: ColorType.Solid, color: 'transparent' },
        textColor: text,
        fontFamily: font,
        fontSize: 11,
      },
      grid: {
        vertLines: { visible: false },
        horzLines: { color: line, style: LineStyle.Dotted },
      },
      crosshair: {
        vertLine: { color: lineStrong, labelBackgroundColor: surface },
        horzLine: { color: lineStrong, labelBackgroundColor: surface },
      },
    });
    this.replaceSeries();
    this.series?.setData(this.candles.map((candle) => this.point(candle)));
    this.volume.setData(this.candles.map((candle) => this.volumeOf(candle)));
    this.drawFills();
    this.drawBaseline();
  }

  private replaceSeries(): void {
    this.markers?.detach();
    this.markers = undefined;
    this.baseline = undefined;
    if (this.series) {
      this.chart.removeSeries(this.series);
    }
    this.series = this.newSeries();
    this.markers = createSeriesMarkers(this.series, []);
  }

  private newSeries(): PriceSeries {
    const { accent, gain, loss } = this.colours;
    const priceFormat = {
      type: 'custom' as const,
      minMove: 0.01,
      formatter: (price: number) => formatInr(paise(Math.round(price * 100)), { symbol: false }),
    };
    switch (this.look) {
      case 'candles':
        return this.chart.addSeries(CandlestickSeries, {
          priceFormat,
          upColor: gain,
          downColor: loss,
          wickUpColor: gain,
          wickDownColor: loss,
          borderVisible: false,
        });
      case 'line':
        return this.chart.addSeries(LineSeries, { priceFormat, color: accent, lineWidth: 2 });
      case 'area':
        return this.chart.addSeries(AreaSeries, {
          priceFormat,
          lineColor: accent,
          lineWidth: 2,
          topColor: translucent(accent, 0.34),
          bottomColor: translucent(accent, 0),
        });
    }
  }

  private point(candle: Candle) {
    const time = chartTime(candle.time);
    return this.look === 'candles'
      ? {
          time,
          open: toRupees(candle.open),
          high: toRupees(candle.high),
          low: toRupees(candle.low),
          close: toRupees(candle.close),
        }
      : { time, value: toRupees(candle.close) };
  }

  private volumeOf(candle: Candle) {
    const { gain, loss } = this.colours;
    const colour = candle.close >= candle.open ? gain : loss;
    return { time: chartTime(candle.time), value: candle.volume, color: translucent(colour, 0.35) };
  }

  private drawFills(): void {
    const marks = this.fills.flatMap(({ id, at, side, quantity }): SeriesMarker<Time>[] => {
      const bar = barAt(this.candles, at);
      if (!bar) {
        return [];
      }
      const bought = side === 'BUY';
      return [
        {
          id,
          time: chartTime(bar.time),
          position: bought ? 'belowBar' : 'aboveBar',
          shape: bought ? 'arrowUp' : 'arrowDown',
          color: bought ? this.colours.gain : this.colours.loss,
          text: String(quantity),
        },
      ];
    });
    this.markers?.setMarkers(marks.sort((one, other) => Number(one.time) - Number(other.time)));
  }

  private drawBaseline(): void {
    if (this.baseline) {
      this.series?.removePriceLine(this.baseline);
      this.baseline = undefined;
    }
    if (this.previousClose !== undefined) {
      this.baseline = this.series?.createPriceLine({
        price: toRupees(this.previousClose),
        color: this.colours.lineStrong,
        lineWidth: 1,
        lineStyle: LineStyle.Dashed,
        axisLabelVisible: false,
      });
    }
  }
}
