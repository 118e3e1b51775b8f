'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ChangeText } from '@/components/market/change-text';
import { BigMoney, MoneyText } from '@/components/market/money-text';
import { RangeBar } from '@/components/market/range-bar';
import { usePriceMove } from '@/components/market/use-price-move';
import { Badge } from '@/components/ui/badge';
import type { Holding } from '@/lib/api/account-model';
import type { Instrument, Quote } from '@/lib/api/model';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, formatQuantity, groupIndian } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';
import { StaleBadge } from './stale-badge';

interface HeroProps {
  quote: Quote;
  instrument: Instrument | undefined;
  holding: Holding | undefined;
}

/** What the page is about: the share, its price, and where that stands. */
export function Hero({ quote, instrument, holding }: HeroProps) {
  const t = useTranslations('stock');
  const common = useTranslations('common');
  const units = { lakh: common('lakh'), crore: common('crore') };
  const source = quote.source === 'simulated' ? common('simulated') : quote.source;
  const about = [quote.name, instrument?.isin, instrument?.industry].filter(Boolean).join(' · ');
  return (
    <header className="flex flex-wrap items-end gap-x-6 gap-y-4 px-1">
      <div className="min-w-0 max-md:w-full">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="text-2xl font-bold tracking-tight">{shortSymbol(quote.symbol)}</h1>
          <Badge>{quote.exchange}</Badge>
          {instrument?.index && <Badge>{t('indexBadge')}</Badge>}
          <Badge tone="tint">{source}</Badge>
          <StaleBadge quote={quote} />
        </div>
        <p className="mt-1 truncate text-sm text-muted">{about}</p>
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
        <HeroPrice price={quote.price} stale={quote.stale} />
        <div className="pb-0.5 text-sm">
          {quote.previousClose !== null && (
            <>
              <ChangeText
                percent={quote.changePercent}
                amount={quote.change}
                className="font-semibold"
              />
              <p className="figures mt-0.5 text-xs text-muted">
                {t('previousCloseAt', { price: formatInr(quote.previousClose, { symbol: false }) })}
              </p>
            </>
          )}
        </div>
      </div>
      <dl className="grid grow grid-cols-2 gap-x-5 gap-y-3 sm:flex sm:flex-wrap lg:justify-end">
        <Range name={t('dayRange')} low={quote.low} high={quote.high} price={quote.price} />
        {quote.week52Low !== null && quote.week52High !== null && (
          <Range
            name={t('yearRange')}
            low={quote.week52Low}
            high={quote.week52High}
            price={quote.price}
          />
        )}
        {!instrument?.index && (
          <Fact name={t('volume')} className="max-sm:hidden">
            {formatQuantity(quote.volume, units)}
          </Fact>
        )}
        {holding && (
          <Fact name={t('youHold')} className="lg:min-w-28">
            {`${groupIndian(String(holding.quantity))} · `}
            <MoneyText amount={holding.pnl} signed />
          </Fact>
        )}
      </dl>
    </header>
  );
}

function HeroPrice({ price, stale }: { price: Paise; stale: boolean }) {
  const move = usePriceMove(price);
  return (
    <span
      key={price}
      data-testid="hero-price"
      className={cn(
        '-mx-1.5 rounded-lg px-1.5',
        stale && 'opacity-55',
        !stale && move === 'up' && 'animate-flash-up',
        !stale && move === 'down' && 'animate-flash-down',
      )}
    >
      <BigMoney amount={price} className="text-4xl leading-none" />
    </span>
  );
}

interface RangeProps {
  name: string;
  low: Paise;
  high: Paise;
  price: Paise;
}

function Range({ name, low, high, price }: RangeProps) {
  return (
    <div className="min-w-36">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="figures mt-1 text-sm font-medium">
        <span className="flex justify-between gap-3">
          <span>{formatInr(low, { symbol: false })}</span>
          <span>{formatInr(high, { symbol: false })}</span>
        </span>
        <RangeBar low={low} high={high} price={price} className="mt-1.5" />
      </dd>
    </div>
  );
}

interface FactProps {
  name: string;
  className?: string;
  children: ReactNode;
}

function Fact({ name, className, children }: FactProps) {
  return (
    <div className={cn('lg:text-right', className)}>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="figures mt-1 text-sm font-medium">{children}</dd>
    </div>
  );
}
