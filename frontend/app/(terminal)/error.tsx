'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';

export default function TerminalError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('common');
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('crashTitle')}
      hint={t('crashHint')}
      action={<Button onClick={reset}>{t('retry')}</Button>}
    />
  );
}
