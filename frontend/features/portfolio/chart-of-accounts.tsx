'use client';

import { useTranslations } from 'use-intl';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { cn } from '@/lib/ui/cn';
import { CHART_OF_ACCOUNTS, type LedgerAccount } from './ledger-filter';

interface ChartOfAccountsProps {
  chosen: LedgerAccount | '';
  onChoose: (account: LedgerAccount | '') => void;
}

/** What each account is for; choosing one shows the journals that move it. */
export function ChartOfAccounts({ chosen, onChoose }: ChartOfAccountsProps) {
  const t = useTranslations('portfolio');
  const groups = Object.entries(CHART_OF_ACCOUNTS) as [
    keyof typeof CHART_OF_ACCOUNTS,
    readonly LedgerAccount[],
  ][];
  return (
    <Panel aria-labelledby="accounts-title" className="max-xl:hidden">
      <PanelHeader id="accounts-title" title={t('chartOfAccounts')} />
      {groups.map(([group, accounts]) => (
        <div key={group} className="mb-3 last:mb-0">
          <h3 className="mb-1 text-xs font-semibold text-faint">{t(`accountGroup.${group}`)}</h3>
          <ul>
            {accounts.map((account) => (
              <li key={account}>
                <button
                  type="button"
                  aria-pressed={chosen === account}
                  onClick={() => onChoose(chosen === account ? '' : account)}
                  className={cn(
                    'w-full rounded-lg px-2 py-1.5 text-left hover:bg-hover',
                    chosen === account && 'bg-selected',
                  )}
                >
                  <span className="block text-sm font-medium">{t(`account.${account}`)}</span>
                  <span className="block text-xs text-muted">{t(`accountHint.${account}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
