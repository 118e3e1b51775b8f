'use client';

import { Compass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { EmptyState } from '@/components/ui/states';

export default function NotFound() {
  const t = useTranslations('common');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={Compass}
        title={t('notFoundTitle')}
        hint={t('notFoundHint')}
        action={
          <Button asChild>
            <PageLink href="/dashboard">{t('toDashboard')}</PageLink>
          </Button>
        }
      />
    </main>
  );
}
