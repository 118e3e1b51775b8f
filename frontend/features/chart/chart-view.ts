import {
  ColorType,
  CrosshairMode,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IChartApi,
  type IPriceLine,
  type ISeriesApi,
  type ISeriesMarkersPluginApi,
  LineStyle,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { Candle } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import { type Paise, toRupees } from '@/lib/money/paise';
import { formatIst } from '@/lib/time/ist';
import { type ChartColours, readColours, translucent } from './chart-colours';
import { moveByKey } from './chart-keys';
import type { Look } from './chart-look';
import { savePicture } from './chart-picture';
import { Comparison } from './comparison';
import type { IndicatorId } from './indicator-choice';
import { IndicatorLayer, type Reading } from './indicator-layer';
import { barAt } from './live-bar';
import { addPriceSeries, type PriceSeries } from './price-series';

/** One of the trader's own executions, marked on the bar it fell into. */
export interface FillMark {
  id: string;
  at: number;
  side: Side;
  quantity: number;
}

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
  private indicators: readonly IndicatorId[] = [];
  private compared: readonly Candle[] = [];
  private readonly layer: IndicatorLayer;
  private readonly comparison: Comparison;

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
    this.layer = new IndicatorLayer(this.chart, chartTime);
    this.comparison = new Comparison(this.chart, chartTime);
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
    const again = this.candles.at(-1)?.time === bar.time;
    if (again) {
      this.candles[this.candles.length - 1] = bar;
    } else {
      this.candles.push(bar);
    }
    this.series?.update(this.point(bar));
    this.volume.update(this.volumeOf(bar));
    this.layer.update(bar, again);
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

  setIndicators(ids: readonly IndicatorId[]): void {
    this.indicators = ids;
    this.layer.draw(ids, this.candles, this.colours);
  }

  /** What the indicators show at the last bar. */
  readings(): Reading[] {
    return this.layer.readings();
  }

  /** Draws another instrument's bars beside these; none for no comparison. */
  compareWith(candles: readonly Candle[]): void {
    this.compared = candles;
    this.comparison.draw(this.candles, candles, this.colours.comparison);
  }

  /** Moves or zooms by a key; false if the key means nothing here. */
  moveByKey(key: string): boolean {
    return moveByKey(this.chart.timeScale(), key);
  }

  savePicture(words: { title: string; credit: string; file: string }): Promise<void> {
    return savePicture(this.chart, this.colours, words);
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

  /** Tells the bar under the crosshair and what the indicators show there; no bar when it leaves. */
  onHover(listener: (candle: Candle | undefined, readings: Reading[]) => void): void {
    this.chart.subscribeCrosshairMove(({ time, seriesData }) => {
      const bar = time === undefined ? undefined : barAt(this.candles, Number(time) - IST_SECONDS);
      listener(bar, this.layer.readings(bar && seriesData));
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
        panes: { separatorColor: line, separatorHoverColor: lineStrong },
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
    this.layer.draw(this.indicators, this.candles, this.colours);
    this.comparison.draw(this.candles, this.compared, this.colours.comparison);
  }

  private replaceSeries(): void {
    this.markers?.detach();
    this.markers = undefined;
    this.baseline = undefined;
    if (this.series) {
      this.chart.removeSeries(this.series);
    }
    this.series = addPriceSeries(this.chart, this.look, this.colours);
    this.markers = createSeriesMarkers(this.series, []);
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
