'use client';

import { Clock3 } from 'lucide-react';
import { type FormEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { priceText } from '@/components/market/price-field';
import { Note } from '@/components/ui/note';
import { Segmented } from '@/components/ui/segmented';
import type { Product, Side } from '@/lib/api/types';
import { useWarningText } from '@/lib/i18n/use-problem-text';
import { useMarket } from '@/lib/market/market-context';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import type { Paise } from '@/lib/money/paise';
import { nearestTick } from '@/lib/money/tick';
import { isBusy } from '@/lib/submission/submission';
import { formatIst } from '@/lib/time/ist';
import { CostLines } from './cost-lines';
import { FIRST_FORM, hasLimit, type OrderForm, readOrder, readPrice, typesOn } from './draft';
import { FieldWords } from './field-words';
import { OrderFields } from './order-fields';
import { OutcomeNote } from './outcome-note';
import { QuantityField } from './quantity-field';
import { QueueHint } from './queue-hint';
import { SendButton } from './send-button';
import { levelsFor, partOf } from './sizing';
import { type PlacedOrder, useOrderSubmission } from './submissions';
import { usePreview } from './use-preview';
import { useQuantity } from './use-quantity';
import type { TicketFacts } from './use-ticket-facts';
import { byPlace, type Place, wouldBeRefused } from './warnings';

/** A price chosen elsewhere, such as in the book; the number tells two equal choices apart. */
export interface PickedPrice {
  price: Paise;
  pick: number;
}

interface OrderFormProps {
  symbol: string;
  side: Side;
  product: Product;
  facts: TicketFacts;
  inputRef: RefObject<HTMLInputElement | null>;
  onAccepted: ((placed: PlacedOrder) => void) | undefined;
  picked: PickedPrice | undefined;
}

/** An order of any type, from the wish to the answer, with its cost while it is being written. */
export function OrderFormView({
  symbol,
  side,
  product,
  facts,
  inputRef,
  onAccepted,
  picked,
}: OrderFormProps) {
  const t = useTranslations('ticket');
  const locale = useLocale();
  const { id: market } = useMarket();
  const id = useId();
  const submission = useOrderSubmission(market, symbol, onAccepted);
  const { edit } = submission;
  const [form, setForm] = useState<OrderForm>(FIRST_FORM);
  const { quote, depth, instrument, afterMarket } = facts;
  const tick = instrument?.tickSize;
  const limit = hasLimit(form.type) ? readPrice(form.price) : undefined;
  const levels = levelsFor(side, limit, quote, depth);
  const quantity = useQuantity(levels, edit);
  const draft = readOrder(
    {
      symbol,
      side,
      product,
      quantity: quantity.shares,
      variety: afterMarket ? 'AMO' : 'REGULAR',
    },
    form,
  );
  const { preview, fresh, error } = usePreview(draft);
  const warnings = fresh ? (preview?.warnings ?? []) : [];
  const words = useWords(warnings);
  const busy = isBusy(submission.state);

  const change = (changes: Partial<OrderForm>) => {
    edit();
    setForm((before) => {
      const next = { ...before, ...changes };
      const needsPrice = hasLimit(next.type) && next.price === '' && quote && tick;
      return needsPrice ? { ...next, price: priceText(nearestTick(quote.price, tick)) } : next;
    });
  };

  // An outcome is about the side and product it was sent with.
  useEffect(() => {
    if (side && product) {
      edit();
    }
  }, [side, product, edit]);

  useEffect(() => {
    if (picked) {
      setForm((before) => ({
        ...before,
        type: hasLimit(before.type) ? before.type : 'LIMIT',
        price: priceText(picked.price),
      }));
    }
  }, [picked]);

  useEffect(() => {
    if (afterMarket) {
      setForm((before) => (before.validity === 'TTL' ? { ...before, validity: 'DAY' } : before));
    }
  }, [afterMarket]);

  const means = {
    side,
    product,
    cash: facts.availableCash,
    leverage: instrument?.leverage ?? 1,
    held: facts.held,
    position: facts.position,
  };
  const { cash } = means;
  const part = (percent: number) =>
    cash === undefined ? 0 : partOf(percent, levels, { ...means, cash });
  const refused = wouldBeRefused(warnings);
  const blocked = draft === undefined || facts.hindrance !== undefined || refused;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (draft && !blocked) {
      submission.submit(draft);
    }
  };
  return (
    <form
      onSubmit={send}
      aria-label={t('title')}
      aria-busy={submission.state.name === 'submitting' || submission.state.name === 'slow'}
      className="flex flex-col gap-3"
    >
      <FieldWords>{words.product}</FieldWords>
      <Segmented
        label={t('type')}
        value={form.type}
        onChange={(type) => change({ type })}
        options={typesOn(facts.exchange).map((value) => ({ value, label: t(`typeName.${value}`) }))}
        stretch
        disabled={busy}
      />
      <FieldWords>{words.type}</FieldWords>
      <QuantityField
        id={`${id}-quantity`}
        inputRef={inputRef}
        quantity={quantity}
        partOf={part}
        most={cash === undefined || levels.length === 0 ? undefined : part(100)}
        error={words.quantity}
        disabled={busy}
      />
      <OrderFields
        id={id}
        form={form}
        onChange={change}
        words={words}
        disabled={busy}
        facts={{
          tick,
          lastPrice: quote?.price,
          lowerBand: quote?.lowerBand ?? null,
          upperBand: quote?.upperBand ?? null,
          afterMarket,
        }}
      />
      <FieldWords id={`${id}-why`}>{facts.hindrance ? t(facts.hindrance) : words.order}</FieldWords>
      <CostLines preview={preview} fresh={fresh} error={error} asked={draft !== undefined} />
      {form.type === 'LIMIT' && limit !== undefined && depth && !afterMarket && (
        <QueueHint side={side} limit={limit} depth={depth} />
      )}
      {afterMarket && (
        <Note
          icon={Clock3}
          tone="neutral"
          title={t('amoTitle')}
          text={
            facts.nextOpenAt
              ? t('amoAt', { time: formatIst(facts.nextOpenAt, 'dateTime', locale) })
              : t('amoHint')
          }
        />
      )}
      <OutcomeNote state={submission.state} onCheck={submission.check} />
      <SendButton
        side={side}
        state={submission.state.name}
        disabled={busy || blocked}
        describedBy={facts.hindrance || words.order ? `${id}-why` : undefined}
      >
        {quantity.shares === undefined
          ? t(side === 'BUY' ? 'buyNothing' : 'sellNothing', { symbol: shortSymbol(symbol) })
          : t(side === 'BUY' ? 'buySend' : 'sellSend', {
              shares: groupIndian(String(quantity.shares)),
              symbol: shortSymbol(symbol),
              value: fresh && preview ? formatInr(preview.estimatedValue, { decimals: 0 }) : '…',
            })}
      </SendButton>
    </form>
  );
}

/** The server's warnings in the reader's words, by the part they concern. */
function useWords(warnings: Parameters<typeof byPlace>[0]): Partial<Record<Place, string>> {
  const textOf = useWarningText();
  return Object.fromEntries(
    Object.entries(byPlace(warnings)).map(([place, warning]) => [place, textOf(warning)]),
  );
}
