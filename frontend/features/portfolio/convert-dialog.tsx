'use client';

import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SharesField } from '@/components/market/shares-field';
import { SubmissionNote } from '@/components/market/submission-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastSuccess } from '@/components/ui/toast';
import { type Conversion, convertPosition } from '@/lib/api/portfolio';
import type { Product } from '@/lib/api/types';
import { parseShares } from '@/lib/market/shares';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';
import { isBusy } from '@/lib/submission/submission';
import { useAccountSubmission } from '@/lib/submission/use-account-submission';

interface ConvertDialogProps {
  symbol: string;
  from: Product;
  /** Shares that can be converted. */
  most: number;
  onClose: () => void;
}

/** Intraday into delivery, or what was bought today for delivery into intraday. */
export function ConvertDialog({ symbol, from, most, onClose }: ConvertDialogProps) {
  const t = useTranslations('positions');
  const common = useTranslations('common');
  const id = useId();
  const [text, setText] = useState(String(most));
  const quantity = parseShares(text);
  const toDelivery = from === 'MIS';
  const submission = useAccountSubmission<Conversion, { quantity: number }>(
    convertPosition,
    (converted) => {
      const about = {
        quantity: groupIndian(String(converted.quantity)),
        symbol: shortSymbol(symbol),
      };
      toastSuccess(t(toDelivery ? 'convertedToDelivery' : 'convertedToIntraday', about));
      onClose();
    },
  );
  const busy = isBusy(submission.state);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (quantity !== undefined) {
      submission.submit({ symbol, from, to: toDelivery ? 'CNC' : 'MIS', quantity });
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t(toDelivery ? 'convertToDelivery' : 'convertToIntraday', {
        symbol: shortSymbol(symbol),
      })}
    >
      <form onSubmit={send} className="flex flex-col gap-4" aria-label={t('convert')}>
        <p className="text-sm text-muted">{t(toDelivery ? 'deliveryHint' : 'intradayHint')}</p>
        <SharesField
          id={`${id}-quantity`}
          label={t('quantity')}
          text={text}
          onText={(next) => {
            submission.edit();
            setText(next);
          }}
          hint={t('most', { most: groupIndian(String(most)) })}
          disabled={busy}
        />
        <SubmissionNote state={submission.state} onCheck={submission.check} />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>{common('close')}</Button>
          <Button type="submit" variant="primary" disabled={busy || quantity === undefined}>
            {t('convert')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
