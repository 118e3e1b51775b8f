'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Segmented } from '@/components/ui/segmented';
import type { Product, Side } from '@/lib/api/types';
import { GttForm } from './gtt-form';
import { OrderFormView, type PickedPrice } from './order-form';
import { ProductSwitch } from './product-switch';
import { SideSwitch } from './side-switch';
import type { PlacedOrder } from './submissions';
import { useTicketFacts } from './use-ticket-facts';

interface OrderTicketProps {
  symbol: string;
  side: Side;
  onSideChange: (side: Side) => void;
  onAccepted?: (placed: PlacedOrder | undefined) => void;
  /** Rises when the trader asks for the ticket: the quantity then takes the focus. */
  summons?: number;
  picked?: PickedPrice | undefined;
  withKeys?: boolean;
}

type Kind = 'order' | 'gtt';

/** Buy or sell a share: now, at a price, or when a price is reached one day. */
export function OrderTicket({
  symbol,
  side,
  onSideChange,
  onAccepted,
  summons = 0,
  picked,
  withKeys = false,
}: OrderTicketProps) {
  const t = useTranslations('ticket');
  const common = useTranslations('common');
  const facts = useTicketFacts(symbol);
  const [kind, setKind] = useState<Kind>('order');
  const [product, setProduct] = useState<Product>('CNC');
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (summons > 0) {
      input.current?.focus();
    }
  }, [summons]);

  useEffect(() => {
    if (picked) {
      setKind('order');
    }
  }, [picked]);

  return (
    <div className="flex flex-col gap-3">
      <SideSwitch side={side} withKeys={withKeys} onChange={onSideChange} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        {kind === 'order' ? (
          <ProductSwitch product={product} instrument={facts.instrument} onChange={setProduct} />
        ) : (
          <span className="pl-1 text-xs text-muted">{t('gttProduct')}</span>
        )}
        <Segmented
          label={t('kind')}
          as="tabs"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'order', label: t('kindOrder') },
            { value: 'gtt', label: t('kindGtt') },
          ]}
        />
      </div>
      {kind === 'order' ? (
        <OrderFormView
          symbol={symbol}
          side={side}
          product={product}
          facts={facts}
          inputRef={input}
          onAccepted={onAccepted}
          picked={picked}
        />
      ) : (
        <GttForm
          symbol={symbol}
          side={side}
          facts={facts}
          inputRef={input}
          onAccepted={onAccepted && (() => onAccepted(undefined))}
        />
      )}
      <p className="text-center text-xs text-faint">{common('paperMoney')}</p>
    </div>
  );
}
