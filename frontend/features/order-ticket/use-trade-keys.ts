'use client';

import { useEffect } from 'react';
import type { Side } from '@/lib/api/types';

const SIDES: Record<string, Side> = { b: 'BUY', s: 'SELL' };

/** B and S ask for a ticket, except while something is typed or a dialog is open. */
export function useTradeKeys(onSide: (side: Side) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const side = SIDES[event.key.toLowerCase()];
      if (side && !event.repeat && !isTyping(event) && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        onSide(side);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onSide]);
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    event.metaKey ||
    event.ctrlKey ||
    event.altKey ||
    (target instanceof HTMLElement &&
      (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
  );
}
