'use client';

import { useTranslations } from 'use-intl';
import { Popover } from '@/components/ui/popover';
import { useMarket } from '@/lib/market/market-context';
import { type FeedState, useFeedState } from '@/lib/market/use-feed-state';
import { useConnection } from '@/lib/stream/use-quote';
import { formatAge } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';
import { pill } from './market-switch';

const DOT: Record<FeedState, string> = {
  ok: 'bg-gain-solid',
  stale: 'bg-warn',
  connecting: 'bg-warn',
  down: 'bg-loss-solid',
  offline: 'bg-loss-solid',
};

export function FeedBadge() {
  const t = useTranslations('shell');
  const { feed, phase } = useMarket();
  const connection = useConnection();
  const state = useFeedState();
  const known = state !== 'offline' && feed.lastEventAgeMs !== null;
  const age = known ? formatAge(feed.lastEventAgeMs ?? 0) : t('feedNone');
  return (
    <Popover
      label={`${t('feed')}: ${t(`feedState.${state}`)}`}
      triggerClassName={cn(pill, 'max-sm:size-9 max-sm:justify-center max-sm:px-0')}
      className="w-72 p-3 max-md:fixed max-md:left-3 max-md:top-14"
      trigger={
        <>
          <span className={cn('size-2 rounded-full', DOT[state])} />
          <span className="text-muted max-sm:hidden">{t('feed').toLowerCase()}</span>
          {/* While the market is closed nothing comes, and that is as it should be. */}
          {phase !== 'CLOSED' && <span className="figures font-semibold max-xl:hidden">{age}</span>}
        </>
      }
    >
      {() => (
        <>
          <p className="mb-2 font-medium">{t(`feedState.${state}`)}</p>
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-xs">
            <Fact name={t('feedSource')} value={feed.source} />
            <Fact name={t('feedAge')} value={known ? t('feedAgo', { age }) : age} />
            <Fact name={t('feedGaps')} value={String(feed.gaps)} />
            <Fact name={t('feedLine')} value={t(`line.${connection}`)} />
          </dl>
        </>
      )}
    </Popover>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="figures text-right font-medium">{value}</dd>
    </>
  );
}
