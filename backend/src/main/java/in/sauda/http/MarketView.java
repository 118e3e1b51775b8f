package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.feed.FeedHealth;
import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.json.QuoteJson;
import in.sauda.market.Market;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Indication;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A market as the API shows it. Each quote is written as JSON once and kept until the next tick or band; only its age is
 * written anew.
 */
final class MarketView {

    private final Market market;
    private final Phases phases;
    private final AtomicReferenceArray<@Nullable Written> written;

    MarketView(Market market) {
        this.market = market;
        this.phases = new Phases(market.hours());
        this.written = new AtomicReferenceArray<>(market.catalog().size());
    }

    Market market() {
        return market;
    }

    String id() {
        return market.id();
    }

    /** Market time, epoch microseconds. */
    long now() {
        return market.clock().nowMicros();
    }

    /** Whether prices are too old to trade on. */
    boolean stale() {
        return market.feedHealth().state() != FeedHealth.State.OK;
    }

    /** The trader's account, opened if there was none; waits for it. */
    Account account(TraderId trader) {
        return market.account(trader).toCompletableFuture().join();
    }

    /** The latest quote; throws a 404 if this market has none. */
    Quote quote(Instrument instrument) {
        Quote quote = market.board().quote(instrument);
        if (quote == null) {
            throw new Problem(ProblemCode.NO_PRICE, instrument.symbol() + " has no price in the market " + id() + ".")
                    .field("symbol");
        }
        return quote;
    }

    /** Writes {@code quote} as the next value. */
    void write(JsonOut out, Quote quote, long now, boolean stale) {
        Written known = written(quote, now);
        end(out.members(known.json, known.start), quote, now, stale);
    }

    /** Writes {@code quote} as the value of a member called by its symbol. */
    void writeNamed(JsonOut out, Quote quote, long now, boolean stale) {
        end(out.members(written(quote, now).json, 0), quote, now, stale);
    }

    private Written written(Quote quote, long now) {
        SessionPhase phase = phases.at(now, quote.instrument());
        int place = quote.instrument().number();
        // An auction's orders change without a trade: once a second it is looked at again.
        long second = phase.opening() || phase.closing() ? now / Ist.SECOND : 0;
        PriceBand band = market.band(quote, now);
        Written known = written.getAcquire(place);
        if (known == null
                || known.quote != quote
                || !known.band.equals(band)
                || known.phase != phase
                || known.second != second) {
            JsonOut out = new JsonOut(768).key(quote.instrument().symbol().text());
            int start = out.length();
            Indication indication = second == 0
                    ? null
                    : market.feed().indicative(quote.instrument(), now).orElse(null);
            QuoteJson.members(out.open(), quote, band, phase, market.feed().source(), id(), indication);
            known = new Written(quote, band, phase, second, out.bytes(), start);
            written.setRelease(place, known);
        }
        return known;
    }

    private static void end(JsonOut out, Quote quote, long now, boolean stale) {
        QuoteJson.age(out, quote, now, stale);
        out.close();
    }

    /**
     * A quote as JSON, without its age and its end.
     *
     * @param second the second of an auction's order entry; 0 outside
     * @param json  the name, the colon and the open object; never changed
     * @param start where the object begins in it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(Quote quote, PriceBand band, SessionPhase phase, long second, byte[] json, int start) {}
}
