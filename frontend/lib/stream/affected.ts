import type { QueryKey } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { OwnEvent } from './messages';

/** What has to be read again after one of the trader's own events. */
export function affectedBy({ type, market }: OwnEvent): QueryKey[] {
  const list = (key: QueryKey) => key.slice(0, 3);
  switch (type) {
    case 'order':
      return [list(keys.orders(market))];
    case 'trade':
      return [list(keys.trades(market)), keys.notes(market)];
    case 'gtt':
      return [list(keys.gtts(market))];
    case 'portfolio':
      return [
        keys.portfolio(market),
        keys.previews(market),
        keys.ledger(market),
        keys.notes(market),
      ];
    case 'alert':
      return [];
    case 'notice':
      return [keys.account(market)];
  }
}
