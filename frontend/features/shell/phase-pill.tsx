'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { useMarket } from '@/lib/market/market-context';
import { useMarketStatus } from '@/lib/market/use-market-status';
import { formatCountdown } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';
import { usePhaseName } from './use-phase-name';

/** `Open · closes in 02:14:09`, on the market's own clock. */
export function PhasePill() {
  const t = useTranslations('shell');
  const phaseName = usePhaseName();
  const { kind } = useMarket();
  const { status, now } = useMarketStatus();
  if (!status.data) {
    return status.isPending ? <Skeleton className="hidden h-9 w-36 rounded-full md:block" /> : null;
  }
  const { phase, nextPhase, nextPhaseAt, holiday } = status.data;
  const left = nextPhaseAt && now !== undefined ? new Date(nextPhaseAt).getTime() - now : undefined;
  return (
    <div
      className={cn(
        'flex h-9 min-w-0 items-center gap-2 whitespace-nowrap rounded-full border border-line px-3 text-xs',
        kind === 'replay' && 'max-lg:hidden',
      )}
    >
      <span className="truncate font-semibold">{phaseName(phase)}</span>
      <span
        className={cn(
          'figures text-muted',
          kind === 'replay' ? 'max-[110rem]:hidden' : 'max-xl:hidden',
        )}
      >
        {holiday
          ? t('holiday', { name: holiday })
          : nextPhase && left !== undefined
            ? t('nextIn', {
                phase: phaseName(nextPhase).toLowerCase(),
                time: formatCountdown(left),
              })
            : t('alwaysOpen')}
      </span>
    </div>
  );
}
