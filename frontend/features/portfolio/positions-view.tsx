'use client';

import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Position } from '@/lib/api/account-model';
import { total } from '@/lib/money/paise';
import { isOpenIntraday } from '@/lib/portfolio/revalue';
import { useLivePortfolio, usePortfolio } from '@/lib/portfolio/use-portfolio';
import { ConvertDialog } from './convert-dialog';
import { PositionsTable } from './positions-table';
import { SquareOffDialog } from './square-off-dialog';

type Wish =
  | { what: 'convert'; position: Position }
  | { what: 'squareOff'; positions: readonly Position[] };

/** The day's positions at live prices, and the ways out of them. */
export function PositionsView() {
  const t = useTranslations('positions');
  const portfolio = usePortfolio();
  const live = useLivePortfolio(portfolio.data);
  const [wish, setWish] = useState<Wish>();
  const done = () => setWish(undefined);
  if (!live) {
    return (
      <Panel aria-busy={portfolio.isPending}>
        {portfolio.isError ? (
          <ErrorState error={portfolio.error} onRetry={() => portfolio.refetch()} />
        ) : (
          <SkeletonRows rows={5} className="h-10" />
        )}
      </Panel>
    );
  }
  const { positions } = live;
  const open = positions.filter(isOpenIntraday);
  if (positions.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={Zap}
          title={t('emptyTitle')}
          hint={t('emptyHint')}
          action={
            <ButtonLink variant="primary" href="/stocks">
              {t('toStocks')}
            </ButtonLink>
          }
        />
      </Panel>
    );
  }
  return (
    <Panel>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">
          {t('dayPnl')}{' '}
          <MoneyText
            amount={total(positions.map(({ pnl }) => pnl))}
            signed
            className="text-base font-semibold"
          />
        </p>
        {open.length > 0 && (
          <Button
            size="sm"
            variant="danger"
            onClick={() => setWish({ what: 'squareOff', positions: open })}
          >
            {t('squareOffAll')}
          </Button>
        )}
      </div>
      <PositionsTable
        positions={positions}
        onConvert={(position) => setWish({ what: 'convert', position })}
        onSquareOff={(position) => setWish({ what: 'squareOff', positions: [position] })}
      />
      {wish?.what === 'convert' && (
        <ConvertDialog
          symbol={wish.position.symbol}
          from={wish.position.product}
          most={Math.abs(wish.position.quantity)}
          onClose={done}
        />
      )}
      {wish?.what === 'squareOff' && (
        <SquareOffDialog
          positions={wish.positions}
          all={wish.positions.length === open.length && wish.positions.length > 1}
          onClose={done}
        />
      )}
    </Panel>
  );
}
