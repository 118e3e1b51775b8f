'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { Side } from '@/lib/api/types';

export function SideBadge({ side }: { side: Side }) {
  const t = useTranslations('orders');
  return (
    <Badge tone={side === 'BUY' ? 'gain' : 'loss'} className="text-[0.625rem]">
      {side === 'BUY' ? t('buyMark') : t('sellMark')}
    </Badge>
  );
}
