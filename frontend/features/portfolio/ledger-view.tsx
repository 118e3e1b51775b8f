'use client';

import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { EmptyState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchLedger } from '@/lib/api/portfolio';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';
import { ChartOfAccounts } from './chart-of-accounts';
import { Journal } from './journal';
import {
  CHART_OF_ACCOUNTS,
  JOURNAL_TYPES,
  type LedgerFilter,
  NO_LEDGER_FILTER,
  passes,
} from './ledger-filter';

/** Every journal of the account, newest first, and the accounts that they move. */
export function LedgerView() {
  const t = useTranslations('portfolio');
  const { id } = useMarket();
  const [filter, setFilter] = useState<LedgerFilter>(NO_LEDGER_FILTER);
  const journals = usePages(keys.ledger(id), fetchLedger);
  return (
    <div className="grid items-start gap-3 md:gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <Panel aria-busy={journals.isPending} aria-label={t('tab.ledger')}>
        <div className="mb-4 grid max-w-xl grid-cols-2 gap-2">
          <Select
            label={t('filterType')}
            value={filter.type}
            onValue={(type) => setFilter({ ...filter, type: type as LedgerFilter['type'] })}
            options={[
              { value: '', label: t('allTypes') },
              ...JOURNAL_TYPES.map((value) => ({ value, label: t(`journalType.${value}`) })),
            ]}
          />
          <Select
            label={t('filterAccount')}
            value={filter.account}
            onValue={(account) =>
              setFilter({ ...filter, account: account as LedgerFilter['account'] })
            }
            options={[
              { value: '', label: t('allAccounts') },
              ...Object.values(CHART_OF_ACCOUNTS)
                .flat()
                .map((value) => ({ value, label: t(`account.${value}`) })),
            ]}
          />
        </div>
        <PagedList
          pages={journals}
          empty={
            <EmptyState
              icon={BookOpenText}
              title={t('ledgerEmptyTitle')}
              hint={t('ledgerEmptyHint')}
            />
          }
        >
          {(items) => {
            const shown = items.filter((row) => passes(row, filter));
            return shown.length === 0 ? (
              <EmptyState
                icon={BookOpenText}
                title={t('noneShownTitle')}
                hint={t(journals.more ? 'noneShownMore' : 'noneShownHint')}
              />
            ) : (
              <ul>
                {shown.map((row) => (
                  <Journal key={row.journalId} row={row} />
                ))}
              </ul>
            );
          }}
        </PagedList>
      </Panel>
      <ChartOfAccounts
        chosen={filter.account}
        onChoose={(account) => setFilter({ ...filter, account })}
      />
    </div>
  );
}
