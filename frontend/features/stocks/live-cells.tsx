'use client';

import { useTranslations } from 'use-intl';
import { RangeBar } from '@/components/market/range-bar';
import { formatInr, formatInrCompact, formatQuantity } from '@/lib/money/format-inr';
import { useQuote } from '@/lib/stream/use-quote';

export function LiveVolume({ symbol }: { symbol: string }) {
  const common = useTranslations('common');
  const quote = useQuote(symbol);
  const units = { lakh: common('lakh'), crore: common('crore') };
  return <span className="figures">{quote ? formatQuantity(quote.volume, units) : '—'}</span>;
}

export function LiveTurnover({ symbol }: { symbol: string }) {
  const common = useTranslations('common');
  const quote = useQuote(symbol);
  const units = { lakh: common('lakh'), crore: common('crore') };
  return <span className="figures">{quote ? formatInrCompact(quote.turnover, units) : '—'}</span>;
}

/** The 52-week range, with the price's place in it. */
export function LiveRange({ symbol }: { symbol: string }) {
  const quote = useQuote(symbol);
  if (!quote || quote.week52Low === null || quote.week52High === null) {
    return <span className="block text-right text-faint">—</span>;
  }
  return (
    <span className="flex flex-col gap-1.5">
      <RangeBar low={quote.week52Low} high={quote.week52High} price={quote.price} />
      <span className="figures flex justify-between text-[0.6875rem] text-faint">
        <span>{formatInr(quote.week52Low, { symbol: false, decimals: 0 })}</span>
        <span>{formatInr(quote.week52High, { symbol: false, decimals: 0 })}</span>
      </span>
    </span>
  );
}
