package in.sauda.instrument;

import in.sauda.money.Price;
import java.util.List;

/**
 * A listed share or an index.
 *
 * @param number         its place in the catalogue, from 0; the same for every market and client of this process
 * @param symbol         not null
 * @param name           not null, for people
 * @param isin           twelve characters; empty for an index
 * @param exchange       where it is listed or computed
 * @param series         the exchange's series such as {@code EQ}; {@code INDEX} for an index
 * @param industry       the index provider's industry; empty for an index
 * @param indices        codes of the indices it belongs to, such as {@code NIFTY50}
 * @param faceValue      face value in rupees as written by the exchange; empty for an index
 * @param derivatives    whether derivative contracts exist (closing auction, dynamic band)
 * @param bandPercent    the day's price band around the previous close, in percent
 * @param sharesOutstanding approximate count of shares, for weights only; 0 for an index
 * @param reference      coarse price that starts the simulated market; for an index its starting level
 * @param indexCode      code that constituents carry in {@code indices}; empty for a share
 * @param listings       every listing of its ISIN, itself among them; the one under which a depository account shows the
 *                       shares comes first: the NSE's, if there is one. The catalogue fills it in
 */
public record Instrument(
        int number,
        Symbol symbol,
        String name,
        String isin,
        Exchange exchange,
        String series,
        String industry,
        List<String> indices,
        String faceValue,
        boolean derivatives,
        int bandPercent,
        long sharesOutstanding,
        Price reference,
        String indexCode,
        List<Symbol> listings) {

    /** Defensive copies of the lists. */
    public Instrument {
        indices = List.copyOf(indices);
        listings = List.copyOf(listings);
    }

    /** An instrument that is listed nowhere else, as far as is known: parameters as above. */
    public Instrument(
            int number,
            Symbol symbol,
            String name,
            String isin,
            Exchange exchange,
            String series,
            String industry,
            List<String> indices,
            String faceValue,
            boolean derivatives,
            int bandPercent,
            long sharesOutstanding,
            Price reference,
            String indexCode) {
        this(
                number,
                symbol,
                name,
                isin,
                exchange,
                series,
                industry,
                indices,
                faceValue,
                derivatives,
                bandPercent,
                sharesOutstanding,
                reference,
                indexCode,
                List.of(symbol));
    }

    /** The same with all listings of its ISIN. */
    Instrument listedAs(List<Symbol> all) {
        return new Instrument(
                number,
                symbol,
                name,
                isin,
                exchange,
                series,
                industry,
                indices,
                faceValue,
                derivatives,
                bandPercent,
                sharesOutstanding,
                reference,
                indexCode,
                all);
    }

    /**
     * The symbol under which delivered shares are held: one for all listings of an ISIN. Source: market-rules, 7.
     */
    public Symbol line() {
        return listings.getFirst();
    }

    /** Whether this is an index: it has a value but cannot be traded. */
    public boolean isIndex() {
        return symbol.isIndex();
    }

    /** Whether delivery is compulsory (trade-to-trade series): no intraday product. */
    public boolean tradeToTrade() {
        return series.equals("BE") || series.equals("BZ") || series.equals("T");
    }
}
