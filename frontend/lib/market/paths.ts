/** The orders page with the receipt of a trade open. */
export function receiptPath(tradeId: string): string {
  return `/orders?trade=${encodeURIComponent(tradeId)}`;
}

/** A day's contract note; `date` is `2026-11-23`. */
export function notePath(date: string): string {
  return `/portfolio/note?date=${encodeURIComponent(date)}`;
}
