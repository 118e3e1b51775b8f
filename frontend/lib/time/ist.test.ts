import { describe, expect, it } from 'vitest';
import { formatAge, formatCountdown, formatIst, fromIstField, istDay, toIstField } from './ist';

const OPEN = '2026-06-01T09:15:00+05:30';

describe('ist', () => {
  it('writes Indian time whatever the zone of the instant', () => {
    expect(formatIst(OPEN, 'time')).toBe('09:15:00');
    expect(formatIst('2026-06-01T03:45:00Z', 'minute')).toBe('09:15');
    expect(formatIst(OPEN, 'date')).toBe('1 Jun 2026');
  });

  it('rolls the day at midnight in India', () => {
    expect(istDay('2026-05-31T18:29:59Z')).toBe('2026-05-31');
    expect(istDay('2026-05-31T18:30:00Z')).toBe('2026-06-01');
  });

  it('goes to a form field and back', () => {
    expect(toIstField(OPEN)).toBe('2026-06-01T09:15');
    expect(new Date(fromIstField('2026-06-01T09:15')).toISOString()).toBe(
      '2026-06-01T03:45:00.000Z',
    );
  });

  it('counts down', () => {
    expect(formatCountdown(8_049_999)).toBe('02:14:09');
    expect(formatCountdown(252_000)).toBe('04:12');
    expect(formatCountdown(-5)).toBe('00:00');
  });

  it('shows an age in one unit', () => {
    expect(formatAge(82)).toBe('82 ms');
    expect(formatAge(4200)).toBe('4 s');
    expect(formatAge(180_000)).toBe('3 min');
    expect(formatAge(7_200_000)).toBe('2 h');
  });
});
