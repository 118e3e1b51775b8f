'use client';

import { useQuery } from '@tanstack/react-query';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { menuItem, Popover } from '@/components/ui/popover';
import { keys } from '@/lib/api/keys';
import { fetchMarkets } from '@/lib/api/market';
import type { Market } from '@/lib/api/model';
import { chooseMarket } from '@/lib/market/current-market';
import { useMarket } from '@/lib/market/market-context';
import { cn } from '@/lib/ui/cn';

const DOT: Record<Market['kind'], string> = {
  sim: 'bg-tint-sim',
  replay: 'bg-tint-replay',
};

export const pill =
  'flex h-9 items-center gap-2 whitespace-nowrap rounded-full border border-line px-3 text-xs hover:border-line-strong';

export function MarketSwitch() {
  const t = useTranslations('shell');
  const market = useMarket();
  const markets = useQuery({ queryKey: keys.markets, queryFn: fetchMarkets });
  return (
    <Popover
      label={`${t('chooseMarket')}: ${t(`kind.${market.kind}`)}`}
      triggerClassName={cn(pill, 'border-tint/45 bg-tint/10')}
      className="w-80 max-w-[calc(100vw-1.5rem)] max-md:fixed max-md:left-3 max-md:top-14"
      trigger={
        <>
          <span className={cn('size-2 rounded-full', DOT[market.kind])} />
          <span className="font-semibold">{t(`kind.${market.kind}`)}</span>
          <span className="text-muted max-2xl:hidden">{t('market').toLowerCase()}</span>
          <ChevronDown className="size-3 text-muted" aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <>
          <ul>
            {(markets.data ?? [market]).map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === market.id ? 'true' : undefined}
                  className={cn(menuItem, 'items-start')}
                  onClick={() => {
                    chooseMarket(one.id);
                    close();
                  }}
                >
                  <span className={cn('mt-1.5 size-2 shrink-0 rounded-full', DOT[one.kind])} />
                  <span className="grow">
                    <span className="block font-medium">
                      {one.kind === 'replay'
                        ? `${t('kind.replay')} · ${one.id}`
                        : t(`kind.${one.kind}`)}
                    </span>
                    <span className="block text-xs text-muted">{t(`kindHint.${one.kind}`)}</span>
                  </span>
                  {one.id === market.id && <Check aria-hidden="true" />}
                </button>
              </li>
            ))}
          </ul>
          <p className="border-t border-line px-2.5 pb-1 pt-2 text-xs text-faint">
            {t('separateAccounts')}
          </p>
        </>
      )}
    </Popover>
  );
}
