'use client';

import { useQuery } from '@tanstack/react-query';
import { LayoutGrid } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchSectors } from '@/lib/api/market';
import { useMarket } from '@/lib/market/market-context';

const SectorMap = dynamic(() => import('./sector-map'), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const REFRESH_MS = 15_000;

export function SectorsPanel() {
  const t = useTranslations('dashboard');
  const { id } = useMarket();
  const sectors = useQuery({
    queryKey: keys.sectors(id),
    queryFn: fetchSectors,
    refetchInterval: REFRESH_MS,
  });
  return (
    <Panel aria-labelledby="sectors-title" aria-busy={sectors.isPending}>
      <PanelHeader
        id="sectors-title"
        title={t('sectors')}
        aside={<span className="text-xs text-faint">{t('sectorsSize')}</span>}
      />
      {sectors.isPending && <Skeleton className="h-64 w-full" />}
      {sectors.isError && !sectors.data && (
        <ErrorState error={sectors.error} onRetry={() => sectors.refetch()} />
      )}
      {sectors.data?.length === 0 && (
        <EmptyState icon={LayoutGrid} title={t('sectorsEmptyTitle')} hint={t('sectorsEmptyHint')} />
      )}
      {sectors.data && sectors.data.length > 0 && <SectorMap sectors={sectors.data} />}
    </Panel>
  );
}
