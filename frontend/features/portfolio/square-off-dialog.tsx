'use client';

import { useTranslations } from 'use-intl';
import { SubmissionNote } from '@/components/market/submission-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastSuccess } from '@/components/ui/toast';
import type { Position, Trade } from '@/lib/api/account-model';
import { squareOff } from '@/lib/api/portfolio';
import { shortSymbol } from '@/lib/market/symbols';
import { formatQuantity } from '@/lib/money/format-inr';
import { isBusy } from '@/lib/submission/submission';
import { useAccountSubmission } from '@/lib/submission/use-account-submission';

interface SquareOffDialogProps {
  positions: readonly Position[];
  /** Whether these are all that is open. */
  all: boolean;
  onClose: () => void;
}

/** Asks once, with what would be bought and sold, then closes at the market. */
export function SquareOffDialog({ positions, all, onClose }: SquareOffDialogProps) {
  const t = useTranslations('positions');
  const [first] = positions;
  const symbol = shortSymbol(first?.symbol ?? '');
  const submission = useAccountSubmission<string | undefined, { trades: Trade[] }>(
    squareOff,
    ({ trades }) => {
      const shares = trades.reduce((sum, { quantity }) => sum + quantity, 0);
      toastSuccess(t('squaredOff', { shares: formatQuantity(shares) }));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={all ? t('squareOffAllTitle') : t('squareOffTitle', { symbol })}
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t('squareOffHint')}</p>
        <ul className="figures flex flex-col gap-1 text-sm">
          {positions.map(({ symbol: name, quantity }) => (
            <li key={name}>
              {t(quantity > 0 ? 'willSell' : 'willBuy', {
                quantity: formatQuantity(Math.abs(quantity)),
                symbol: shortSymbol(name),
              })}
            </li>
          ))}
        </ul>
        <SubmissionNote state={submission.state} onCheck={submission.check} />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            variant="danger"
            disabled={isBusy(submission.state)}
            onClick={() => submission.submit(all ? undefined : first?.symbol)}
          >
            {all ? t('squareOffAll') : t('squareOff')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
