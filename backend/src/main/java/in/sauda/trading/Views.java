package in.sauda.trading;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;

/** What the market shows at a moment, one instrument at a time. */
interface Views {

    /** The listed instrument called {@code symbol}; throws {@link IllegalStateException} if there is none. */
    Instrument instrument(Symbol symbol);

    /** What the market shows of {@code instrument} at {@code micros}. */
    MarketView of(Instrument instrument, long micros);

    /** As {@link #of(Instrument, long)}. */
    default MarketView of(Symbol symbol, long micros) {
        return of(instrument(symbol), micros);
    }
}
