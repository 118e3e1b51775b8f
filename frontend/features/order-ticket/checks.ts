import type { Side } from '@/lib/api/types';
import { type Paise, paise } from '@/lib/money/paise';

/** What the ticket knows before it sends; undefined where the server has not said it yet. */
export interface TicketFacts {
  side: Side;
  quantity: number | undefined;
  feedTrusted: boolean;
  /** The market has stopped itself; nothing trades until its owner has looked. */
  halted: boolean;
  /** Undefined until the phase is known. */
  open: boolean | undefined;
  nextOpenAt: string | null;
  value: Paise;
  filled: number;
  availableCash: Paise | undefined;
  availableShares: number | undefined;
}

/** Why sending would be refused, with the figures that decide. */
export type Hindrance =
  | { code: 'halted' }
  | { code: 'feed' }
  | { code: 'closed'; nextOpenAt: string | null }
  | { code: 'noQuantity' }
  | { code: 'noneOffered' }
  | { code: 'holding'; available: number; required: number }
  | { code: 'funds'; available: Paise; required: Paise; shortfall: Paise };

/** The first rule that an order would break, in the order in which the server checks them. */
export function firstHindrance(facts: TicketFacts): Hindrance | undefined {
  if (facts.halted) {
    return { code: 'halted' };
  }
  if (!facts.feedTrusted) {
    return { code: 'feed' };
  }
  if (facts.open === false) {
    return { code: 'closed', nextOpenAt: facts.nextOpenAt };
  }
  if (facts.quantity === undefined) {
    return { code: 'noQuantity' };
  }
  return facts.side === 'SELL' ? holdingHindrance(facts, facts.quantity) : fundsHindrance(facts);
}

function holdingHindrance(facts: TicketFacts, required: number): Hindrance | undefined {
  const available = facts.availableShares;
  if (available !== undefined && required > available) {
    return { code: 'holding', available, required };
  }
  return facts.filled === 0 ? { code: 'noneOffered' } : undefined;
}

function fundsHindrance({ value, filled, availableCash }: TicketFacts): Hindrance | undefined {
  if (filled === 0) {
    return { code: 'noneOffered' };
  }
  if (availableCash !== undefined && value > availableCash) {
    const shortfall = paise(value - availableCash);
    return { code: 'funds', available: availableCash, required: value, shortfall };
  }
  return undefined;
}
