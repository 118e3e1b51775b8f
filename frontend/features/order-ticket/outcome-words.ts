import type { useTranslations } from 'use-intl';
import type { Gtt, Order } from '@/lib/api/account-model';
import { shortSymbol } from '@/lib/market/symbols';
import { formatInr, groupIndian } from '@/lib/money/format-inr';

type Translate = ReturnType<typeof useTranslations<'ticket'>>;

interface OutcomeWords {
  title: string;
  note: string | undefined;
  /** False for an order that came to nothing. */
  done: boolean;
}

/** Side, quantity, share and price of what was done, and what becomes of the rest. */
export function outcomeWords(order: Order, t: Translate): OutcomeWords {
  const filled = order.filledQuantity;
  if (filled > 0 && order.averagePrice !== null) {
    const figures = {
      quantity: groupIndian(String(filled)),
      symbol: shortSymbol(order.symbol),
      price: formatInr(order.averagePrice),
    };
    const title = order.side === 'BUY' ? t('bought', figures) : t('sold', figures);
    return { title, note: restWords(order, t), done: true };
  }
  return waitingWords(order, t);
}

function restWords(order: Order, t: Translate): string | undefined {
  const quantity = groupIndian(String(order.quantity));
  if (order.pendingQuantity > 0) {
    return t('restWaits', { pending: groupIndian(String(order.pendingQuantity)), quantity });
  }
  return order.cancelledQuantity > 0
    ? t('unfilled', { unfilled: groupIndian(String(order.cancelledQuantity)), quantity })
    : undefined;
}

function waitingWords(order: Order, t: Translate): OutcomeWords {
  const buys = order.side === 'BUY';
  const about = {
    quantity: groupIndian(String(order.quantity)),
    symbol: shortSymbol(order.symbol),
  };
  switch (order.status) {
    case 'TRIGGER_PENDING': {
      const trigger = order.triggerPrice === null ? '' : formatInr(order.triggerPrice);
      const title = t(buys ? 'armedBuy' : 'armedSell', { ...about, trigger });
      return { title, note: undefined, done: true };
    }
    case 'AMO_RECEIVED':
      return {
        title: t(buys ? 'amoBuy' : 'amoSell', about),
        note: t('amoHint'),
        done: true,
      };
    case 'OPEN': {
      const price = order.price === null ? t('atMarket') : formatInr(order.price);
      const title = t(buys ? 'waitsBuy' : 'waitsSell', { ...about, price });
      return { title, note: t('waitsHint'), done: true };
    }
    default:
      return {
        title: t('nothingFilled', { symbol: about.symbol }),
        note: restWords(order, t),
        done: false,
      };
  }
}

/** What a trigger that was placed will do. */
export function gttWords(gtt: Gtt, t: Translate): string {
  const [first, second] = gtt.legs.map(({ triggerPrice }) => formatInr(triggerPrice));
  const about = {
    quantity: groupIndian(String(gtt.quantity)),
    symbol: shortSymbol(gtt.symbol),
    trigger: first ?? '',
  };
  const buys = gtt.side === 'BUY';
  return second === undefined
    ? t(buys ? 'gttBuy' : 'gttSell', about)
    : t(buys ? 'gttBuyTwo' : 'gttSellTwo', { ...about, other: second });
}
