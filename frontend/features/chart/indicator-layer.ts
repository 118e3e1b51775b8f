import {
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  LineStyle,
  type MouseEventParams,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { Candle } from '@/lib/api/model';
import { toRupees } from '@/lib/money/paise';
import { type ChartColours, translucent } from './chart-colours';
import { BELOW_THE_PRICES, type IndicatorId } from './indicator-choice';
import { type Calculation, INDICATORS, type IndicatorLine } from './indicators';

/** What a line of an indicator shows at one bar. */
export interface Reading {
  name: IndicatorLine['name'];
  value: number;
  colour: string;
}

type Series = ISeriesApi<'Line'> | ISeriesApi<'Histogram'>;

interface DrawnLine {
  line: IndicatorLine;
  series: Series;
  last: number | undefined;
}

interface Drawn {
  next: Calculation;
  lines: DrawnLine[];
}

/** How tall a pane of an indicator's own is, against the prices' 1. */
const OWN_PANE = 0.3;

/** The indicators of a chart: each line follows the live bar without being worked out again. */
export class IndicatorLayer {
  private drawn: Drawn[] = [];
  private colours: ChartColours | undefined;

  constructor(
    private readonly chart: IChartApi,
    private readonly chartTime: (seconds: number) => UTCTimestamp,
  ) {}

  /** Draws these in place of those before. */
  draw(ids: readonly IndicatorId[], candles: readonly Candle[], colours: ChartColours): void {
    for (const { series } of this.drawn.flatMap(({ lines }) => lines)) {
      this.chart.removeSeries(series);
    }
    this.colours = colours;
    let pane = 0;
    this.drawn = ids.map((id) => {
      const indicator = INDICATORS[id];
      const own = BELOW_THE_PRICES.includes(id);
      const lines = indicator.lines.map(
        (line): DrawnLine => ({
          line,
          series: this.newSeries(line, own ? pane + 1 : 0, colours),
          last: undefined,
        }),
      );
      if (own) {
        pane += 1;
        this.chart.panes()[pane]?.setStretchFactor(OWN_PANE);
        this.drawLevels(lines[0]?.series, indicator.levels ?? [], colours);
      }
      const next = indicator.begin();
      this.fill(lines, next, candles);
      return { next, lines };
    });
  }

  /** Moves every line on with the last bar: `again` if it is the same bar as before. */
  update(bar: Candle, again: boolean): void {
    for (const { next, lines } of this.drawn) {
      const figures = next(toRupees(bar.close), again);
      for (const [i, drawn] of lines.entries()) {
        const value = figures[i];
        drawn.last = value;
        if (value !== undefined) {
          drawn.series.update(this.point(drawn.line, bar.time, value));
        }
      }
    }
  }

  /** What the lines show at the bar under the crosshair, or at the last one. */
  readings(at?: MouseEventParams['seriesData']): Reading[] {
    return this.drawn.flatMap(({ lines }) =>
      lines.flatMap(({ line, series, last }): Reading[] => {
        const found = at?.get(series);
        const value = at ? (found && 'value' in found ? found.value : undefined) : last;
        return value === undefined
          ? []
          : [{ name: line.name, value, colour: this.colours?.series[line.colour] ?? '' }];
      }),
    );
  }

  private fill(lines: DrawnLine[], next: Calculation, candles: readonly Candle[]): void {
    const points = lines.map((): { time: UTCTimestamp; value: number }[] => []);
    for (const { time, close } of candles) {
      for (const [i, value] of next(toRupees(close), false).entries()) {
        const drawn = lines[i];
        if (drawn) {
          drawn.last = value;
        }
        if (drawn && value !== undefined) {
          points[i]?.push(this.point(drawn.line, time, value));
        }
      }
    }
    for (const [i, { series }] of lines.entries()) {
      series.setData(points[i] ?? []);
    }
  }

  private newSeries(line: IndicatorLine, pane: number, colours: ChartColours): Series {
    const look = {
      color: colours.series[line.colour] ?? colours.accent,
      priceLineVisible: false,
      lastValueVisible: false,
      crosshairMarkerVisible: false,
      priceFormat: { type: 'price' as const, precision: 2, minMove: 0.01 },
    };
    return line.shape === 'histogram'
      ? this.chart.addSeries(HistogramSeries, look, pane)
      : this.chart.addSeries(LineSeries, { ...look, lineWidth: 1 }, pane);
  }

  private drawLevels(
    series: Series | undefined,
    levels: readonly number[],
    colours: ChartColours,
  ): void {
    for (const price of levels) {
      series?.createPriceLine({
        price,
        color: colours.lineStrong,
        lineWidth: 1,
        lineStyle: LineStyle.Dashed,
        axisLabelVisible: false,
      });
    }
  }

  private point({ shape }: IndicatorLine, seconds: number, value: number) {
    const time = this.chartTime(seconds);
    const { gain = '', loss = '' } = this.colours ?? {};
    return shape === 'histogram'
      ? { time, value, color: translucent(value >= 0 ? gain : loss, 0.5) }
      : { time, value };
  }
}
