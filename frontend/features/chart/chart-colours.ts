/** The page's colour tokens as the canvas of a chart needs them: resolved, in the theme of the moment. */
export interface ChartColours {
  text: string;
  line: string;
  lineStrong: string;
  surface: string;
  accent: string;
  gain: string;
  loss: string;
  /** Of the lines drawn over and under the prices: see `IndicatorLine.colour`. */
  series: readonly string[];
  comparison: string;
  font: string;
}

const SERIES = ['ring-4', 'ring-2', 'ring-6', 'ring-7', 'ring-other'];

export function readColours(): ChartColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const resolve = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: resolve('text-muted'),
    line: resolve('line'),
    lineStrong: resolve('line-strong'),
    surface: resolve('surface-raised'),
    accent: resolve('accent'),
    gain: resolve('gain'),
    loss: resolve('loss'),
    series: SERIES.map(resolve),
    comparison: resolve('ring-5'),
    font: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return colours;
}

/** The same colour, let through by this much: `rgb(52, 214, 160)` at 0.4. */
export function translucent(colour: string, opacity: number): string {
  const [red, green, blue] = colour.match(/[\d.]+/g) ?? ['0', '0', '0'];
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** Tells when the theme or the palette changes. */
export function onColoursChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-palette'],
  });
  return () => observer.disconnect();
}
