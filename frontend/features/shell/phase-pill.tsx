'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';
import type { Phase } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import { useMarketStatus } from '@/lib/market/use-market-status';
import { formatCountdown } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';
import { usePhaseName } from './use-phase-name';

/** Auctions, and a stop of the whole market: how long they last matters more than what follows. */
const TIMED: ReadonlySet<Phase> = new Set([
  'PRE_OPEN',
  'PRE_OPEN_LIMIT_ONLY',
  'PRE_OPEN_MATCH',
  'AUCTION_REFERENCE',
  'AUCTION',
  'AUCTION_LIMIT_ONLY',
  'AUCTION_MATCH',
  'HALTED',
]);

/** `Open · closing reference in 02:14:09`, `Closing auction · 04:12`, on the market's own clock. */
export function PhasePill() {
  const t = useTranslations('shell');
  const phaseName = usePhaseName();
  const { kind } = useMarket();
  const { status, now } = useMarketStatus();
  if (!status.data) {
    return status.isPending ? <Skeleton className="hidden h-9 w-36 rounded-full md:block" /> : null;
  }
  const { phase, nextPhase, nextPhaseAt, holiday } = status.data;
  const left =
    nextPhaseAt && now !== undefined
      ? formatCountdown(new Date(nextPhaseAt).getTime() - now)
      : undefined;
  const timed = TIMED.has(phase);
  const follows =
    nextPhase && left !== undefined
      ? t('nextIn', { phase: phaseName(nextPhase).toLowerCase(), time: left })
      : undefined;
  return (
    <div
      title={follows && `${phaseName(phase)} · ${follows}`}
      className={cn(
        'flex h-9 min-w-0 items-center gap-2 whitespace-nowrap rounded-full border border-line px-3 text-xs',
        timed && 'border-warn/45 bg-warn-surface text-warn',
        kind === 'replay' && 'max-lg:hidden',
      )}
    >
      <span className="truncate font-semibold">{phaseName(phase)}</span>
      {holiday ? (
        <Aside wide={kind === 'replay'}>{t('holiday', { name: holiday })}</Aside>
      ) : timed && left !== undefined ? (
        <span className="figures font-semibold max-sm:sr-only">{`· ${left}`}</span>
      ) : (
        <Aside wide={kind === 'replay'}>{follows ?? t('alwaysOpen')}</Aside>
      )}
    </div>
  );
}

/** The rest of the sentence, where there is room for it beside a replay's clock or without one. */
function Aside({ wide, children }: { wide: boolean; children: string }) {
  return (
    <span className={cn('figures text-muted', wide ? 'max-[110rem]:hidden' : 'max-xl:hidden')}>
      {children}
    </span>
  );
}
