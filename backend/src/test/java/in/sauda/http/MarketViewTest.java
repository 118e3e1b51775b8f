package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.json.JsonOut;
import in.sauda.market.Market;
import in.sauda.quote.Quote;
import in.sauda.store.memory.MemoryStore;
import in.sauda.stream.ManualFeed;
import in.sauda.stream.TestMarkets;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quote that is kept as JSON is written anew when something in it is no longer so. */
class MarketViewTest {

    private static final long NINE = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0));
    private static final Instrument RELIANCE = TestMarkets.instrument(0, "RELIANCE.NS");

    private final AtomicLong clock = new AtomicLong(NINE);
    private final ManualFeed feed = new ManualFeed();
    private final Market market = TestMarkets.market(
            "sim", new InstrumentCatalog(List.of(RELIANCE), Map.of()), clock::get, feed, new MemoryStore());
    private final MarketView view = new MarketView(market);

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void theBandIsShownWhereItMovedToThoughNothingTraded() throws IOException {
        market.start();
        for (int i = 0; i < 60; i++) {
            long seq = feed.tick(RELIANCE, 3245_00);
            await().pollInterval(Duration.ofMillis(5)).until(() -> seen(seq));
        }
        Quote quote = view.quote(RELIANCE);
        assertThat(shown(quote).get("lowerBand").asDouble()).isEqualTo(2655.0);
        assertThat(shown(quote).get("upperBand").asDouble()).isEqualTo(3245.0);

        clock.set(NINE + 16 * Ist.MINUTE);

        assertThat(view.quote(RELIANCE)).as("no other trade").isSameAs(quote);
        assertThat(shown(quote).get("lowerBand").asDouble()).isEqualTo(2802.5);
        assertThat(shown(quote).get("upperBand").asDouble()).isEqualTo(3392.5);
        assertThat(shown(quote).get("price").asDouble()).isEqualTo(3245.0);
    }

    private boolean seen(long seq) {
        Quote quote = market.board().quote(RELIANCE);
        return quote != null && quote.tick().seq() >= seq;
    }

    private JsonNode shown(Quote quote) throws IOException {
        JsonOut out = new JsonOut(768);
        view.write(out, quote, view.now(), false);
        return new ObjectMapper().readTree(out.bytes());
    }
}
