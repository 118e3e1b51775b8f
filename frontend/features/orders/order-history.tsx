'use client';

import { useLocale, useTranslations } from 'use-intl';
import type { Order } from '@/lib/api/account-model';
import { formatIst } from '@/lib/time/ist';
import { cn } from '@/lib/ui/cn';

type Status = Order['status'];

const DOT: Partial<Record<Status, string>> = {
  COMPLETE: 'bg-gain-solid',
  REJECTED: 'bg-loss-solid',
  CANCELLED: 'bg-line-strong',
  EXPIRED: 'bg-line-strong',
};

/** Each state the order has been in, with its time. */
export function OrderHistory({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  return (
    <section className="mt-6">
      <h3 className="mb-2 text-xs font-semibold text-muted">{t('history')}</h3>
      <ol className="flex flex-col gap-2.5 border-l border-line-strong pl-4">
        {stepsOf(order).map(({ key, status, at, detail }) => (
          <li key={key} className="relative">
            <span
              aria-hidden="true"
              className={cn(
                'absolute -left-[1.3rem] top-1.5 size-2 rounded-full bg-accent',
                DOT[status],
              )}
            />
            <span className="font-medium">{t(`status.${status}`)}</span>
            <span className="figures text-xs text-muted">
              {` · ${formatIst(at, 'full', locale)}`}
            </span>
            {detail && (
              <p lang="en" className="figures text-xs text-muted">
                {detail}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Two steps may share their time and state: each gets its place in the list as its name. */
function stepsOf(order: Order) {
  return order.history.map((step, place) => ({ ...step, key: `${place} ${step.at}` }));
}
