'use client';

import { useTranslations } from 'use-intl';
import { Notice, noticeAction } from '@/components/ui/notice';

export default function TerminalError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('common');
  return (
    <Notice title={t('crashTitle')} hint={t('crashHint')}>
      <button type="button" onClick={reset} className={noticeAction}>
        {t('retry')}
      </button>
    </Notice>
  );
}
