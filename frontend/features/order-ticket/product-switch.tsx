'use client';

import { useTranslations } from 'use-intl';
import { Segmented } from '@/components/ui/segmented';
import type { Instrument } from '@/lib/api/model';
import type { Product } from '@/lib/api/types';

interface ProductSwitchProps {
  product: Product;
  instrument: Instrument | undefined;
  onChange: (product: Product) => void;
}

/** Delivery, or intraday with what it carries, where the share may be traded so. */
export function ProductSwitch({ product, instrument, onChange }: ProductSwitchProps) {
  const t = useTranslations('ticket');
  const intraday =
    instrument && instrument.leverage > 1
      ? t('intradayTimes', { leverage: instrument.leverage })
      : t('intraday');
  const options = [{ value: 'CNC' as Product, label: t('delivery') }];
  if (instrument?.misAllowed !== false || product === 'MIS') {
    options.push({ value: 'MIS', label: intraday });
  }
  return <Segmented label={t('product')} value={product} onChange={onChange} options={options} />;
}
