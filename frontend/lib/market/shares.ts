/** More digits than any order may carry; the server names the limit itself. */
const MOST_DIGITS = 9;

/** Whole shares as typed, with or without grouping commas; undefined when it is no such number. */
export function parseShares(text: string): number | undefined {
  const plain = text.replaceAll(',', '').trim();
  if (!/^\d+$/.test(plain) || plain.length > MOST_DIGITS) {
    return undefined;
  }
  const shares = Number(plain);
  return shares > 0 ? shares : undefined;
}
