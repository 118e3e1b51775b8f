'use client';

import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMarket } from '@/lib/market/market-context';
import { useFeedState } from '@/lib/market/use-feed-state';
import { formatAge } from '@/lib/time/ist';

/** A reconnect within this time is not worth a banner. */
const GRACE_MS = 2_500;

/** Says in words that the prices on the page are old or that nothing can be traded, and why. */
export function StaleBanner() {
  const t = useTranslations('shell');
  const state = useFeedState();
  const { halted, feed } = useMarket();
  // Without a line to the server its word about the age is itself old.
  const known = state === 'stale' || state === 'down';
  const age =
    known && feed.lastEventAgeMs !== null
      ? t('lastPrice', { age: formatAge(feed.lastEventAgeMs) })
      : '';
  const troubled = state !== 'ok' || halted !== null;
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!troubled) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), GRACE_MS);
    return () => clearTimeout(timer);
  }, [troubled]);

  useEffect(() => {
    document.documentElement.dataset.prices = shown && state !== 'ok' ? 'old' : 'fresh';
  }, [shown, state]);

  return (
    <div role="status" className="print:hidden">
      {shown && troubled && (
        <p className="flex items-center gap-2 border-b border-warn/30 bg-warn-surface px-4 py-2 text-xs text-warn md:px-5">
          <TriangleAlert className="size-4 shrink-0" aria-hidden="true" />
          {halted === null
            ? `${t('stalePrices', { reason: t(`feedState.${state}`).toLowerCase() })} ${age}`
            : t('halted', { reason: halted })}
        </p>
      )}
    </div>
  );
}
