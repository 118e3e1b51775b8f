package in.sauda.app;

import in.sauda.account.LockOut;
import in.sauda.account.Passwords;
import in.sauda.account.Sessions;
import in.sauda.account.SignIn;
import in.sauda.account.SystemClock;
import in.sauda.app.Settings.SimHours;
import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.MarketHours;
import in.sauda.http.AddressRange;
import in.sauda.http.Tokens;
import in.sauda.http.WebSettings;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.market.Market;
import in.sauda.market.MarketRefusedException;
import in.sauda.market.MarketRegistry;
import in.sauda.market.MarketSetup;
import in.sauda.market.ReplayMarket;
import in.sauda.market.SimulatedMarket;
import in.sauda.store.Store;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.stream.StreamHub;
import in.sauda.trading.Outbox;
import in.sauda.trading.Ownership;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Builds the parts from the settings, each once. */
@Singleton
final class Wiring {

    private static final int READERS = 4;

    /** Where every read of an account is a request that is waited for. */
    private static final int READERS_OF_SHARED = 32;

    /** More than this is refused rather than kept: whoever asked would not wait that long. */
    private static final int WAITING_READS = 4_096;

    @Produces
    @Singleton
    SystemClock clock() {
        return SystemClock.system();
    }

    @Produces
    @Singleton
    InstrumentCatalog catalog() {
        return InstrumentFiles.load();
    }

    @Produces
    @Singleton
    Store store(Settings settings) {
        if (settings.aws().isPresent()) {
            return settings.aws().get().open();
        }
        return SqliteStore.open(settings.dataDir());
    }

    @Produces
    @Singleton
    Outbox outbox(Store store) {
        return store.outbox();
    }

    /** What this program looks after: its share if there may be others, else everything. */
    @Produces
    @Singleton
    Ownership ownership(Store store) {
        return store.node().<Ownership>map(node -> node).orElse(Ownership.ALL);
    }

    @Produces
    @Singleton
    Readers readers(Store store) {
        int count = store.node().isPresent() ? READERS_OF_SHARED : READERS;
        return new Readers(new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_READS),
                Thread.ofPlatform().name("reader-", 0).daemon().factory()));
    }

    @Produces
    @Singleton
    MarketRegistry markets(
            Settings settings, InstrumentCatalog catalog, Store store, SystemClock clock, Readers readers)
            throws MarketRefusedException {
        MarketSetup setup = new MarketSetup(
                catalog,
                TickSizes.load(),
                PriceBands.load(),
                store,
                store.node().<Ownership>map(node -> node).orElse(Ownership.ALL),
                settings.initialCash(),
                clock::nowMicros,
                System::nanoTime,
                readers.threads());
        List<Market> markets = new ArrayList<>();
        String defaultId = "";
        for (String name : settings.markets()) {
            if (!name.equals("sim")
                    && !store.node().map(node -> node.claim(name)).orElse(true)) {
                throw new MarketRefusedException(List.of("MARKETS=" + name
                        + " runs on another node already, and a replay's clock has one driver: leave it out here"));
            }
            Market market = open(name, settings, setup);
            markets.add(market);
            if (name.equals(settings.defaultMarket())) {
                // A replay's id names its first day and its run.
                defaultId = market.id();
            }
        }
        return new MarketRegistry(markets, defaultId);
    }

    @Produces
    @Singleton
    WebSettings web(Settings settings) {
        return new WebSettings(
                settings.production(),
                settings.jwtExpiryHours(),
                settings.trustedProxies().stream().map(AddressRange::parse).toList(),
                settings.frontendOrigins(),
                settings.apiRateLimit(),
                settings.orderRateLimit());
    }

    @Produces
    @Singleton
    Tokens tokens(Settings settings, SystemClock clock) throws IOException {
        return new Tokens(SigningKey.of(settings), SigningKey.accepted(settings), clock);
    }

    @Produces
    @Singleton
    Sessions sessions(Settings settings, Store store, SystemClock clock) {
        return new Sessions(store, clock, Duration.ofHours(settings.jwtExpiryHours()));
    }

    @Produces
    @Singleton
    SignIn signIn(Store store, Sessions sessions, SystemClock clock) {
        return new SignIn(store, new Passwords(), new LockOut(clock, store.failures()), sessions, clock);
    }

    @Produces
    @Singleton
    StreamHub stream(MarketRegistry markets, SystemClock clock, Readers readers) {
        return new StreamHub(markets, clock, readers.threads());
    }

    private static Market open(String name, Settings settings, MarketSetup setup) throws MarketRefusedException {
        if (name.equals("sim")) {
            MarketHours hours =
                    settings.simHours() == SimHours.ALWAYS ? new AlwaysOpen() : ExchangeHours.load(settings.simSeed());
            return SimulatedMarket.open(setup, settings.simSeed(), settings.simTicksPerSecond(), hours);
        }
        return ReplayMarket.open(
                setup,
                settings.replayDir().orElseThrow(),
                settings.replayStart(),
                settings.replaySpeed(),
                ExchangeHours.load(settings.simSeed()));
    }
}
