'use client';

import { useLocale, useTranslations } from 'use-intl';
import { useMarketStatus } from '@/lib/market/use-market-status';
import { formatCountdown, formatIst } from '@/lib/time/ist';

/** When an open position is squared off by itself, and how long that is on the market's clock. */
export function Countdown({ at }: { at: string }) {
  const t = useTranslations('positions');
  const locale = useLocale();
  const { now } = useMarketStatus();
  const time = formatIst(at, 'minute', locale);
  const left = now === undefined ? undefined : new Date(at).getTime() - now;
  return left === undefined || left <= 0
    ? t('squareOffAt', { time })
    : t('squareOffIn', { time, left: formatCountdown(left) });
}
