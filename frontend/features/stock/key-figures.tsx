'use client';

import { useTranslations } from 'use-intl';
import { Panel, PanelHeader } from '@/components/ui/panel';
import type { Quote } from '@/lib/api/model';
import { formatInr, formatInrCompact, formatQuantity } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';

export function KeyFigures({ quote, isIndex }: { quote: Quote; isIndex: boolean }) {
  const t = useTranslations('stock');
  const common = useTranslations('common');
  const units = { lakh: common('lakh'), crore: common('crore') };
  const price = (value: Paise | null) =>
    value === null ? '—' : formatInr(value, { symbol: false });
  const range = (low: Paise | null, high: Paise | null) =>
    low === null || high === null ? '—' : `${price(low)} – ${price(high)}`;
  const figures: [string, string][] = [
    [t('figures.open'), price(quote.open)],
    [t('figures.high'), price(quote.high)],
    [t('figures.low'), price(quote.low)],
    [t('figures.previousClose'), price(quote.previousClose)],
  ];
  if (!isIndex) {
    figures.push(
      [t('figures.averagePrice'), price(quote.averagePrice)],
      [t('figures.volume'), formatQuantity(quote.volume, units)],
      [t('figures.turnover'), formatInrCompact(quote.turnover, units)],
      [t('figures.bands'), range(quote.lowerBand, quote.upperBand)],
    );
  }
  figures.push([t('figures.year'), range(quote.week52Low, quote.week52High)]);
  return (
    <Panel aria-labelledby="figures-title">
      <PanelHeader id="figures-title" title={t('keyFigures')} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2.5 text-sm">
        {figures.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="figures text-right font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
