package in.sauda.portfolio;

import in.sauda.instrument.Symbol;

/**
 * What an account has taken from a shown book; gone for it until the instrument's next tick.
 *
 * @param symbol   the instrument
 * @param quoteSeq the tick whose book it is
 * @param bought   shares taken from the asks
 * @param sold     shares given to the bids
 */
public record Consumed(Symbol symbol, long quoteSeq, long bought, long sold) {}
