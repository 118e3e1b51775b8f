'use client';

import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { PriceChart } from '@/features/chart/price-chart';
import type { PickedPrice } from '@/features/order-ticket/order-form';
import { TradeBar } from '@/features/order-ticket/trade-bar';
import { useTradeKeys } from '@/features/order-ticket/use-trade-keys';
import { DepthLadder } from '@/features/stock/depth-ladder';
import { Hero } from '@/features/stock/hero';
import { KeyFigures } from '@/features/stock/key-figures';
import { OwnActivityPanel } from '@/features/stock/own-activity';
import { useOwnActivity } from '@/features/stock/use-own-activity';
import type { Instrument, Quote } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import type { Paise } from '@/lib/money/paise';
import { useMediaQuery } from '@/lib/ui/use-media-query';

const OrderTicket = dynamic(
  () => import('@/features/order-ticket/order-ticket').then((module) => module.OrderTicket),
  { ssr: false, loading: () => <SkeletonRows rows={6} className="h-12" /> },
);

const TicketDialog = dynamic(
  () => import('@/features/order-ticket/ticket-dialog').then((module) => module.TicketDialog),
  { ssr: false },
);

interface ShareViewProps {
  quote: Quote;
  instrument: Instrument | undefined;
}

/** A share's page. Wide windows have the ticket beside the chart, narrow ones open it as a sheet. */
export function ShareView({ quote, instrument }: ShareViewProps) {
  const t = useTranslations('stock');
  const { symbol } = quote;
  const own = useOwnActivity(symbol);
  const wide = useMediaQuery('(min-width: 64rem)');
  const [side, setSide] = useState<Side>('BUY');
  const [summons, setSummons] = useState(0);
  const [sheet, setSheet] = useState(false);
  const [picked, setPicked] = useState<PickedPrice>();
  const pick = useCallback((price: Paise) => {
    setPicked((before) => ({ price, pick: (before?.pick ?? 0) + 1 }));
    setSheet(true);
  }, []);
  const summon = useCallback((wanted: Side) => {
    setSide(wanted);
    setSummons((count) => count + 1);
    setSheet(true);
  }, []);
  useTradeKeys(summon);
  const fills = useMemo(
    () =>
      own.trades.data?.items.map(({ id, at, side: bought, quantity }) => ({
        id,
        at: Date.parse(at) / 1000,
        side: bought,
        quantity,
      })) ?? [],
    [own.trades.data],
  );

  return (
    <div className="flex flex-col gap-4 max-lg:pb-16">
      <Hero quote={quote} instrument={instrument} holding={own.holding} />
      <div className="grid items-start gap-3 md:gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-3 md:gap-4">
          <PriceChart
            symbol={symbol}
            name={quote.name}
            fills={fills}
            previousClose={quote.previousClose}
          />
          <div className="grid gap-3 md:grid-cols-2 md:gap-4">
            <DepthLadder symbol={symbol} onPick={pick} />
            <OwnActivityPanel symbol={symbol} own={own} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-3 md:gap-4">
          {wide && (
            <Panel aria-label={t('tradingPanel')}>
              <OrderTicket
                symbol={symbol}
                side={side}
                onSideChange={setSide}
                summons={summons}
                picked={picked}
                withKeys
              />
            </Panel>
          )}
          <KeyFigures quote={quote} isIndex={false} />
        </div>
      </div>
      {!wide && <TradeBar onTrade={summon} />}
      {!wide && sheet && (
        <TicketDialog
          symbol={symbol}
          side={side}
          onSideChange={setSide}
          picked={picked}
          onClose={() => {
            setSheet(false);
            setPicked(undefined);
          }}
        />
      )}
    </div>
  );
}
