'use client';

import { LoaderCircle } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { Side } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { ZERO } from '@/lib/money/paise';
import { firstHindrance } from './checks';
import { estimate as estimateOf, partOf } from './estimate';
import { EstimateLines } from './estimate-lines';
import { HindranceText } from './hindrance-text';
import { OutcomeNote } from './outcome-note';
import { QuantityField } from './quantity-field';
import { SideSwitch } from './side-switch';
import { isBusy, type PlacedOrder } from './submission';
import { useQuantity } from './use-quantity';
import { useSubmission } from './use-submission';
import { useTicketFacts } from './use-ticket-facts';

export interface OrderTicketProps {
  symbol: string;
  side: Side;
  onSideChange: (side: Side) => void;
  onAccepted?: (placed: PlacedOrder) => void;
  /** Rises when the trader asks for the ticket: the quantity then takes the focus. */
  summons?: number;
  withKeys?: boolean;
}

/** A market order for delivery, from the wish to the answer. */
export function OrderTicket({
  symbol,
  side,
  onSideChange,
  onAccepted,
  summons = 0,
  withKeys = false,
}: OrderTicketProps) {
  const t = useTranslations('ticket');
  const common = useTranslations('common');
  const { id: market } = useMarket();
  const facts = useTicketFacts(symbol, side);
  const { levels, availableCash, availableShares } = facts;
  const submission = useSubmission({ market, symbol, ...(onAccepted ? { onAccepted } : {}) });
  const quantity = useQuantity(side, levels, availableShares ?? 0, submission.edit);
  const input = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const { state } = submission;
  const busy = isBusy(state);
  const shares = quantity.shares;
  const estimate = estimateOf(levels, shares ?? 0);
  const hindrance = firstHindrance({ ...facts, ...estimate, side, quantity: shares });
  const part = (percent: number) =>
    partOf(side, percent, levels, availableCash ?? ZERO, availableShares ?? 0);

  useEffect(() => {
    if (summons > 0) {
      input.current?.focus();
    }
  }, [summons]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!hindrance && shares !== undefined) {
      submission.submit({ symbol, side, type: 'MARKET', product: 'CNC', quantity: shares });
    }
  };
  const label = {
    side: side === 'BUY' ? common('buy') : common('sell'),
    shares: groupIndian(String(shares ?? 0)),
    symbol: shortSymbol(symbol),
    value: formatInr(estimate.value, { decimals: 0 }),
  };

  return (
    <form
      onSubmit={send}
      aria-label={t('title')}
      aria-busy={state.name === 'submitting' || state.name === 'slow'}
      className="flex flex-col gap-4"
    >
      <SideSwitch
        side={side}
        disabled={busy}
        withKeys={withKeys}
        onChange={(next) => {
          submission.edit();
          onSideChange(next);
        }}
      />
      <QuantityField
        id={fieldId}
        inputRef={input}
        quantity={quantity}
        partOf={part}
        most={availableCash === undefined || levels.length === 0 ? undefined : part(100)}
        disabled={busy}
      />
      <EstimateLines
        side={side}
        shares={shares ?? 0}
        estimate={estimate}
        availableCash={availableCash}
      />
      <div aria-live="polite" className="empty:hidden">
        <OutcomeNote state={state} onCheck={submission.check} />
      </div>
      {!busy && hindrance && (
        <HindranceText id={`${fieldId}-hindrance`} hindrance={hindrance} side={side} />
      )}
      <Button
        type="submit"
        size="lg"
        variant={side === 'BUY' ? 'buy' : 'sell'}
        disabled={busy || hindrance !== undefined}
        aria-describedby={hindrance ? `${fieldId}-hindrance` : undefined}
        className="figures w-full font-semibold"
      >
        {state.name === 'submitting' || state.name === 'slow' ? (
          <>
            <LoaderCircle className="animate-spin" aria-hidden="true" />
            {t('sending')}
          </>
        ) : (
          t(estimate.filled === 0 ? 'sendNothing' : 'send', label)
        )}
      </Button>
      <p className="text-center text-xs text-faint">{`${t('kind')} · ${common('paperMoney')}`}</p>
    </form>
  );
}
