'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';

/** Whether a day's note is settled, or changes with the next fill. */
export function NoteBadge({ final }: { final: boolean }) {
  const t = useTranslations('note');
  return (
    <Badge tone={final ? 'gain' : 'warn'} title={t(final ? 'finalHint' : 'provisionalHint')}>
      {t(final ? 'final' : 'provisional')}
    </Badge>
  );
}
