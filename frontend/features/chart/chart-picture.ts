import type { IChartApi } from 'lightweight-charts';
import type { ChartColours } from './chart-colours';

/** Saves the chart as it is seen, with its title and whose library drew it. */
export async function savePicture(
  chart: IChartApi,
  colours: ChartColours,
  words: { title: string; credit: string; file: string },
): Promise<void> {
  const drawn = chart.takeScreenshot();
  const scale = window.devicePixelRatio || 1;
  const margin = 30 * scale;
  const picture = document.createElement('canvas');
  picture.width = drawn.width;
  picture.height = drawn.height + 2 * margin;
  const pen = picture.getContext('2d');
  if (!pen) {
    throw new Error('No canvas to draw on');
  }
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(drawn, 0, margin);
  pen.fillStyle = colours.text;
  pen.textBaseline = 'middle';
  pen.font = `600 ${13 * scale}px ${colours.font}`;
  pen.fillText(words.title, 10 * scale, margin / 2);
  pen.font = `${10 * scale}px ${colours.font}`;
  pen.fillText(words.credit, 10 * scale, picture.height - margin / 2);
  const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, 'image/png'));
  if (!blob) {
    throw new Error('The picture could not be made');
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = words.file;
  link.click();
  URL.revokeObjectURL(link.href);
}
