'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { Quote } from '@/lib/api/model';
import { useMarket } from '@/lib/market/market-context';
import { useFeedState } from '@/lib/market/use-feed-state';
import { formatAge } from '@/lib/time/ist';

/** Says of a price that it is old, and how old; nothing while prices come in. */
export function StaleBadge({ quote }: { quote: Quote }) {
  const t = useTranslations('common');
  const { feed } = useMarket();
  const state = useFeedState();
  if (!quote.stale && (state === 'ok' || state === 'connecting')) {
    return null;
  }
  const age = feed.lastEventAgeMs;
  return (
    <Badge tone="warn">
      {age === null ? t('stalePrice') : t('staleSince', { age: formatAge(age) })}
    </Badge>
  );
}
