import { describe, expect, it } from 'vitest';
import { paise } from './paise';
import { nearestTick, stepTicks } from './tick';

const PAISE_10 = paise(10);

describe('price steps', () => {
  it('finds the nearest', () => {
    expect(nearestTick(paise(294003), PAISE_10)).toBe(294000);
    expect(nearestTick(paise(294005), PAISE_10)).toBe(294010);
    expect(nearestTick(paise(294000), PAISE_10)).toBe(294000);
  });

  it('goes up and down by whole steps', () => {
    expect(stepTicks(paise(294000), PAISE_10, 1)).toBe(294010);
    expect(stepTicks(paise(294000), PAISE_10, -10)).toBe(293900);
  });

  it('comes onto the grid first', () => {
    expect(stepTicks(paise(294003), PAISE_10, 1)).toBe(294010);
    expect(stepTicks(paise(294003), PAISE_10, -1)).toBe(294000);
  });

  it('never reaches zero', () => {
    expect(stepTicks(paise(10), PAISE_10, -1)).toBe(10);
    expect(stepTicks(paise(10), paise(1), -100)).toBe(1);
  });
});
