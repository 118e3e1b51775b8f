package in.sauda.feed.simulated;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The price paths of a catalogue under one seed. */
final class PricePaths {

    private final @Nullable PricePath[] byNumber;
    private final long seedKey;

    PricePaths(InstrumentCatalog catalog, long seedKey, TradingDays days, TickSizes tickSizes, PriceBands bands) {
        this.seedKey = seedKey;
        this.byNumber = new PricePath[catalog.size()];
        MarketFactors factors = new MarketFactors(seedKey, days);
        List<SharePath> shares = new ArrayList<>();
        for (Instrument instrument : catalog.all()) {
            if (!instrument.isIndex()) {
                Company company = Company.of(seedKey, instrument);
                ClosePath closes = new ClosePath(instrument, company, days, factors, tickSizes, bands);
                SharePath path = new SharePath(instrument, company, days, factors, closes);
                byNumber[instrument.number()] = path;
                shares.add(path);
            }
        }
        for (Instrument instrument : catalog.all()) {
            List<SharePath> constituents = shares.stream()
                    .filter(path -> path.instrument().indices().contains(instrument.indexCode()))
                    .filter(path -> path.instrument().sharesOutstanding() > 0)
                    .toList();
            if (instrument.isIndex() && !constituents.isEmpty()) {
                byNumber[instrument.number()] = new IndexPath(instrument, seedKey, days, factors, constituents);
            }
        }
    }

    /** The prices of {@code instrument}; null for an index without constituents. */
    @Nullable
    PricePath find(Instrument instrument) {
        return byNumber[instrument.number()];
    }

    /** Every path, by instrument number; those without one left out. */
    List<PricePath> all() {
        List<PricePath> paths = new ArrayList<>();
        for (PricePath path : byNumber) {
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** Key of {@code instrument}'s ticks. */
    long tickKey(Instrument instrument) {
        return Draws.key(seedKey, instrument.symbol().text());
    }
}
