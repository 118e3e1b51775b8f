import type { ITimeScaleApi, Time } from 'lightweight-charts';

const STEP = 0.1;
const FEWEST_BARS = 5;

/** Moves and zooms a chart by one key; false if the key is none of its own. */
export function moveByKey(scale: ITimeScaleApi<Time>, key: string): boolean {
  const range = scale.getVisibleLogicalRange();
  if (!range) {
    return false;
  }
  const { from, to } = range;
  const step = (to - from) * STEP;
  switch (key) {
    case 'ArrowLeft':
      scale.setVisibleLogicalRange({ from: from - step, to: to - step });
      return true;
    case 'ArrowRight':
      scale.setVisibleLogicalRange({ from: from + step, to: to + step });
      return true;
    case '+':
    case '=':
    case 'ArrowUp':
      if (to - from > FEWEST_BARS) {
        scale.setVisibleLogicalRange({ from: from + step, to: to - step });
      }
      return true;
    case '-':
    case 'ArrowDown':
      scale.setVisibleLogicalRange({ from: from - step, to: to + step });
      return true;
    case 'Home':
    case '0':
      scale.fitContent();
      return true;
    default:
      return false;
  }
}
