'use client';

import { BellRing } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { EmptyState } from '@/components/ui/states';
import type { Gtt } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchGtts } from '@/lib/api/trading';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';
import { GttTable } from './gtt-table';

const GttDialog = dynamic(() => import('./gtt-dialog').then((module) => module.GttDialog), {
  ssr: false,
});
const GttCancelDialog = dynamic(
  () => import('./gtt-cancel-dialog').then((module) => module.GttCancelDialog),
  { ssr: false },
);

type Group = 'active' | 'finished';

/** Triggers that wait, and those that have fired or ended. */
export function GttView({ onOrder }: { onOrder: (orderId: string) => void }) {
  const t = useTranslations('gtt');
  const { id } = useMarket();
  const [group, setGroup] = useState<Group>('active');
  const [wish, setWish] = useState<{ what: 'edit' | 'cancel'; gtt: Gtt }>();
  const gtts = usePages(keys.gtts(id, { status: group }), (page) =>
    fetchGtts({ ...page, status: group }),
  );
  const done = () => setWish(undefined);
  return (
    <Panel aria-busy={gtts.isPending}>
      <Segmented
        label={t('group')}
        value={group}
        onChange={setGroup}
        className="mb-4 self-start"
        options={[
          { value: 'active', label: t('active') },
          { value: 'finished', label: t('finished') },
        ]}
      />
      <PagedList
        pages={gtts}
        empty={
          <EmptyState
            icon={BellRing}
            title={t(group === 'active' ? 'emptyTitle' : 'emptyFinished')}
            hint={t('emptyHint')}
          />
        }
      >
        {(items) => (
          <GttTable
            gtts={items}
            onOrder={onOrder}
            onEdit={(gtt) => setWish({ what: 'edit', gtt })}
            onCancel={(gtt) => setWish({ what: 'cancel', gtt })}
          />
        )}
      </PagedList>
      {wish?.what === 'edit' && <GttDialog gtt={wish.gtt} onClose={done} />}
      {wish?.what === 'cancel' && <GttCancelDialog gtt={wish.gtt} onClose={done} />}
    </Panel>
  );
}
