import { type IChartApi, type ISeriesApi, LineSeries, type UTCTimestamp } from 'lightweight-charts';
import type { Candle } from '@/lib/api/model';
import { alongside } from './alongside';

/** Another instrument's path, begun at the same height: where the share is above it, it did better. */
export class Comparison {
  private series: ISeriesApi<'Line'> | undefined;

  constructor(
    private readonly chart: IChartApi,
    private readonly chartTime: (seconds: number) => UTCTimestamp,
  ) {}

  draw(candles: readonly Candle[], other: readonly Candle[], color: string): void {
    if (this.series) {
      this.chart.removeSeries(this.series);
      this.series = undefined;
    }
    const points = alongside(candles, other);
    if (points.length > 0) {
      this.series = this.chart.addSeries(LineSeries, {
        color,
        lineWidth: 2,
        priceLineVisible: false,
        lastValueVisible: false,
        crosshairMarkerVisible: false,
      });
      this.series.setData(points.map(({ time, value }) => ({ time: this.chartTime(time), value })));
    }
  }
}
