package in.sauda.market;

import in.sauda.quote.Quote;

/** Hears of each new quote on the market's thread; must not block. */
@FunctionalInterface
public interface QuoteListener {

    /** {@code quote} is now the latest of its instrument. */
    void changed(Quote quote);
}
