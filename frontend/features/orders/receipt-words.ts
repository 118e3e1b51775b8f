import type { useTranslations } from 'use-intl';
import type { Receipt } from '@/lib/api/account-model';
import { formatInr, groupIndian } from '@/lib/money/format-inr';

type Translate = ReturnType<typeof useTranslations<'receipt'>>;

/** Why a trade filled at its price, told from what was kept with it. */
export function receiptWords(receipt: Receipt, t: Translate): string {
  const buys = receipt.side === 'BUY';
  const figures = {
    quantity: groupIndian(String(receipt.quantity)),
    price: formatInr(receipt.price),
    last: formatInr(receipt.lastPrice),
    traded: groupIndian(String(receipt.tradedShares)),
    ahead: groupIndian(String(receipt.queueAhead)),
    part: String(receipt.participationPercent),
    matched: groupIndian(String(receipt.auction?.quantity ?? 0)),
  };
  switch (receipt.code) {
    case 'BOOK_WALK':
      return t(buys ? 'why_BOOK_WALK_BUY' : 'why_BOOK_WALK_SELL', figures);
    case 'BOOK_WALK_IMPACT':
      return t(buys ? 'why_BEYOND_BUY' : 'why_BEYOND_SELL', figures);
    case 'TRADED_AT':
      return t(receipt.queueAhead > 0 ? 'why_TRADED_AT_QUEUE' : 'why_TRADED_AT', figures);
    case 'TRADED_THROUGH':
      return t('why_TRADED_THROUGH', figures);
    case 'OPENING_AUCTION':
      return t('why_OPENING_AUCTION', figures);
    case 'CLOSING_AUCTION':
      return t('why_CLOSING_AUCTION', figures);
    case 'POST_CLOSE':
      return t('why_POST_CLOSE', figures);
  }
}
