'use client';

import { useTranslations } from 'use-intl';
import { SubmissionNote } from '@/components/market/submission-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastSuccess } from '@/components/ui/toast';
import type { Gtt } from '@/lib/api/account-model';
import { cancelGtt } from '@/lib/api/trading';
import { shortSymbol } from '@/lib/market/symbols';
import { isBusy } from '@/lib/submission/submission';
import { useAccountSubmission } from '@/lib/submission/use-account-submission';

/** Asks once, then ends a trigger that waits. */
export function GttCancelDialog({ gtt, onClose }: { gtt: Gtt; onClose: () => void }) {
  const t = useTranslations('gtt');
  const symbol = shortSymbol(gtt.symbol);
  const submission = useAccountSubmission<string, Gtt>(
    (id) => cancelGtt(id),
    () => {
      toastSuccess(t('cancelled', { symbol }));
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={t('cancelTitle', { symbol })}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t('cancelHint')}</p>
        <SubmissionNote state={submission.state} onCheck={submission.check} />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            variant="danger"
            disabled={isBusy(submission.state) || submission.state.name === 'rejected'}
            onClick={() => submission.submit(gtt.id)}
          >
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
