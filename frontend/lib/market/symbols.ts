/** `RELIANCE` of `RELIANCE.NS`; a share of the other exchange keeps its suffix, an index its caret. */
export function shortSymbol(symbol: string): string {
  return symbol.endsWith('.NS') ? symbol.slice(0, -3) : symbol;
}

/** The page of a share. The symbol is percent-encoded: `M&M.NS` and `^NSEI` are names too. */
export function stockPath(symbol: string): string {
  return `/stocks/${encodeURIComponent(symbol)}`;
}

/** The symbol in a page's route parameter, which arrives percent-encoded. */
export function symbolOfParam(param: string): string {
  try {
    return decodeURIComponent(param);
  } catch {
    return param;
  }
}
