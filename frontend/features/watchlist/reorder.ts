/** The list with the entry at `from` moved to `to`; unchanged when either is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  if (from < 0 || from >= copy.length || to < 0 || to >= copy.length) {
    return copy;
  }
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}
