'use client';

import { useTranslations } from 'use-intl';
import type { Order } from '@/lib/api/account-model';

type Kind = Pick<Order, 'type' | 'product' | 'validity' | 'validityMinutes' | 'variety'>;

/** What kind of order it is: type, product, and how long it lives where that is not the day. */
export function OrderKind({ order }: { order: Kind }) {
  const t = useTranslations('orders');
  const parts: string[] = [t(`typeName.${order.type}`), t(`productName.${order.product}`)];
  if (order.variety === 'AMO') {
    parts.push(t('amo'));
  }
  if (order.validity === 'IOC') {
    parts.push(t('ioc'));
  }
  if (order.validity === 'TTL') {
    parts.push(t('ttl', { minutes: order.validityMinutes ?? 0 }));
  }
  return <span className="whitespace-nowrap">{parts.join(' · ')}</span>;
}
