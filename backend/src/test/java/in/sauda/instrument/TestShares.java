package in.sauda.instrument;

import in.sauda.money.Price;
import java.util.List;

/** Shares of tests: what a test does not say of one is plain. */
public final class TestShares {

    private TestShares() {}

    /** A share of the usual series with derivatives, whose price begins at ₹100; on BSE if its symbol says so. */
    public static Instrument share(int number, String symbol, String isin) {
        return share(number, symbol, isin, "EQ", true);
    }

    /** A share of {@code series}; without derivatives its band is 20 %. */
    public static Instrument share(int number, String symbol, String isin, String series, boolean derivatives) {
        return new Instrument(
                number,
                new Symbol(symbol),
                symbol,
                isin,
                symbol.endsWith(".BO") ? Exchange.BSE : Exchange.NSE,
                series,
                "IT",
                List.of(),
                "1",
                derivatives,
                derivatives ? 10 : 20,
                1,
                Price.ofPaise(100_00),
                "");
    }
}
