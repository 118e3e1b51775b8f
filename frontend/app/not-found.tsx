'use client';

import { useTranslations } from 'use-intl';
import { Notice, noticeAction } from '@/components/ui/notice';

export default function NotFound() {
  const t = useTranslations('common');
  return (
    <Notice title={t('notFoundTitle')} hint={t('notFoundHint')}>
      {/* A plain link: this page comes along with every other, so it brings nothing of its own. */}
      <a href="/" className={noticeAction}>
        {t('toDashboard')}
      </a>
    </Notice>
  );
}
