import { type Paise, paise } from './paise';

/** The multiple of the step that is nearest to a price; half a step goes up. */
export function nearestTick(price: Paise, tick: Paise): Paise {
  return paise(Math.round(price / tick) * tick);
}

/**
 * The price some steps up or down. A price off the grid first comes onto it, in the direction asked
 * for. Never below one step.
 */
export function stepTicks(price: Paise, tick: Paise, steps: number): Paise {
  const onGrid = steps > 0 ? Math.floor(price / tick) : Math.ceil(price / tick);
  return paise(Math.max(1, onGrid + steps) * tick);
}
