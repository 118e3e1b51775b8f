'use client';

import { CircleCheck } from 'lucide-react';
import { type FormEvent, type RefObject, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { GttLegFields } from '@/components/market/gtt-leg-fields';
import { SubmissionNote } from '@/components/market/submission-note';
import { Note } from '@/components/ui/note';
import { Segmented } from '@/components/ui/segmented';
import type { GttType, Side } from '@/lib/api/types';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol } from '@/lib/market/symbols';
import { groupIndian } from '@/lib/money/format-inr';
import { isBusy } from '@/lib/submission/submission';
import { type LegForm, readGtt, readPrice } from './draft';
import { FieldWords } from './field-words';
import { OrdersLink } from './outcome-note';
import { gttWords } from './outcome-words';
import { QuantityField } from './quantity-field';
import { SendButton } from './send-button';
import { levelsFor, partOf } from './sizing';
import { useGttSubmission } from './submissions';
import { useQuantity } from './use-quantity';
import type { TicketFacts } from './use-ticket-facts';

interface GttFormProps {
  symbol: string;
  side: Side;
  facts: TicketFacts;
  inputRef: RefObject<HTMLInputElement | null>;
  onAccepted: (() => void) | undefined;
}

const EMPTY: LegForm = { trigger: '', price: '' };

/** A trigger that waits for up to a year: one leg, or two of which the first that is reached counts. */
export function GttForm({ symbol, side, facts, inputRef, onAccepted }: GttFormProps) {
  const t = useTranslations('ticket');
  const { id: market } = useMarket();
  const id = useId();
  const submission = useGttSubmission(market, symbol, onAccepted);
  const [type, setType] = useState<GttType>('SINGLE');
  const [legs, setLegs] = useState<readonly [LegForm, LegForm]>([EMPTY, EMPTY]);
  const shown = type === 'SINGLE' ? legs.slice(0, 1) : legs;
  const levels = levelsFor(side, readPrice(legs[0].price), facts.quote, facts.depth);
  const quantity = useQuantity(levels, submission.edit);
  const draft = readGtt({ symbol, side, quantity: quantity.shares }, type, shown);
  const busy = isBusy(submission.state);
  const blocked = draft === undefined || facts.hindrance !== undefined;
  const cash = facts.availableCash;
  const part = (percent: number) =>
    cash === undefined
      ? 0
      : partOf(percent, levels, {
          side,
          product: 'CNC',
          cash,
          leverage: 1,
          held: facts.held,
          position: 0,
        });

  const changeLeg = (place: number, changes: Partial<LegForm>) => {
    submission.edit();
    setLegs(([first, second]) =>
      place === 0 ? [{ ...first, ...changes }, second] : [first, { ...second, ...changes }],
    );
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (draft && !blocked) {
      submission.submit(draft);
    }
  };
  const names =
    type === 'SINGLE' ? ['single'] : side === 'SELL' ? ['stop', 'target'] : ['dip', 'rise'];
  return (
    <form
      onSubmit={send}
      aria-label={t('gttTitle')}
      aria-busy={submission.state.name === 'submitting' || submission.state.name === 'slow'}
      className="flex flex-col gap-3"
    >
      <Segmented
        label={t('gttLegs')}
        value={type}
        onChange={(next) => {
          submission.edit();
          setType(next);
        }}
        options={[
          { value: 'SINGLE', label: t('gttSingle') },
          { value: 'OCO', label: t('gttOco') },
        ]}
        stretch
        disabled={busy}
      />
      <p className="text-xs text-faint">{t(type === 'SINGLE' ? 'gttSingleHint' : 'gttOcoHint')}</p>
      <QuantityField
        id={`${id}-quantity`}
        inputRef={inputRef}
        quantity={quantity}
        partOf={part}
        most={undefined}
        disabled={busy}
      />
      {shown.map((leg, place) => (
        <GttLegFields
          key={names[place]}
          id={`${id}-${names[place]}`}
          name={type === 'SINGLE' ? undefined : t(`leg.${names[place] as 'stop'}`)}
          trigger={leg.trigger}
          price={leg.price}
          onChange={(changes) => changeLeg(place, changes)}
          tick={facts.instrument?.tickSize}
          lastPrice={facts.quote?.price}
          disabled={busy}
        />
      ))}
      <p className="text-xs text-faint">{t('gttFunds')}</p>
      <SubmissionNote
        state={submission.state}
        onCheck={submission.check}
        aside={<OrdersLink />}
        accepted={(gtt) => (
          <Note icon={CircleCheck} tone="gain" title={gttWords(gtt, t)}>
            <OrdersLink />
          </Note>
        )}
      />
      <FieldWords id={`${id}-why`}>{facts.hindrance && t(facts.hindrance)}</FieldWords>
      <SendButton
        side={side}
        state={submission.state.name}
        disabled={busy || blocked}
        describedBy={facts.hindrance ? `${id}-why` : undefined}
      >
        {t(side === 'BUY' ? 'gttBuySend' : 'gttSellSend', {
          shares: groupIndian(String(quantity.shares ?? 0)),
          symbol: shortSymbol(symbol),
        })}
      </SendButton>
    </form>
  );
}
