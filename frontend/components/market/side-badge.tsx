'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import type { Side } from '@/lib/api/types';
import { cn } from '@/lib/ui/cn';

export function SideBadge({ side, className }: { side: Side; className?: string }) {
  const t = useTranslations('orders');
  return (
    <Badge tone={side === 'BUY' ? 'gain' : 'loss'} className={cn('text-[0.625rem]', className)}>
      {side === 'BUY' ? t('buyMark') : t('sellMark')}
    </Badge>
  );
}
