import { describe, expect, it } from 'vitest';
import { englishMessages } from '@/lib/i18n/messages';
import { byPlace, placeOf, wouldBeRefused } from './warnings';

const warning = (code: string) => ({ code, detail: 'in English', figures: {} });

describe('the warnings of a preview', () => {
  it('stand beside what they are about', () => {
    const found = byPlace(
      ['PRICE_OFF_TICK', 'PRICE_OUTSIDE_BAND', 'INSUFFICIENT_FUNDS'].map(warning),
    );
    expect(found.price?.code).toBe('PRICE_OFF_TICK');
    expect(found.order?.code).toBe('INSUFFICIENT_FUNDS');
    expect(found.quantity).toBeUndefined();
  });

  it('know where every reason of the contract belongs', () => {
    const general = Object.keys(englishMessages.reasons).filter(
      (code) => placeOf(code) === 'order',
    );
    expect(general.sort()).toEqual([
      'ACCOUNT_HALTED',
      'FEED_UNAVAILABLE',
      'INSUFFICIENT_FUNDS',
      'MARKET_CLOSED',
      'NOT_TRADABLE',
      'PHASE_NOT_ALLOWED',
    ]);
  });

  it('stop an order only when it would be refused', () => {
    expect(wouldBeRefused([warning('INSUFFICIENT_FUNDS')])).toBe(true);
    expect(wouldBeRefused([warning('SOMETHING_WORTH_KNOWING')])).toBe(false);
    expect(wouldBeRefused([])).toBe(false);
  });
});
