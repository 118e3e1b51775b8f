'use client';

import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { Side } from '@/lib/api/types';
import type { SubmissionState } from '@/lib/submission/submission';

interface SendButtonProps {
  side: Side;
  state: SubmissionState<unknown, unknown>['name'];
  disabled: boolean;
  describedBy: string | undefined;
  children: ReactNode;
}

/** The one button that sends, in the colour of its side. */
export function SendButton({ side, state, disabled, describedBy, children }: SendButtonProps) {
  const t = useTranslations('ticket');
  const sending = state === 'submitting' || state === 'slow';
  return (
    // In a sheet it stays within reach of the thumb while the fields scroll.
    <div className="in-[dialog]:sticky in-[dialog]:-bottom-5 in-[dialog]:-mx-5 in-[dialog]:bg-raised in-[dialog]:px-5 in-[dialog]:py-2.5">
      <Button
        type="submit"
        size="lg"
        variant={side === 'BUY' ? 'buy' : 'sell'}
        disabled={disabled}
        aria-describedby={describedBy}
        className="figures w-full font-semibold"
      >
        {sending ? (
          <>
            <LoaderCircle className="animate-spin" aria-hidden="true" />
            {t('sending')}
          </>
        ) : (
          children
        )}
      </Button>
    </div>
  );
}
