package in.sauda.stream;

import in.sauda.account.SystemClock;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.market.MarketStatus;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.AccountEvent;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where markets and sockets meet: takes in quotes, account events and states of all markets and passes them to the
 * event loops that own the sockets.
 *
 * <p>Safe from any thread. Account: {@code sessions.onEnded(hub::sessionEnded)} closes sockets at logout.
 */
public final class StreamHub implements AutoCloseable {

    private static final int LONGEST_GOODBYE_SECONDS = 2;
    static final long NEVER = Long.MAX_VALUE;

    private final Map<String, MarketStream> markets = new ConcurrentHashMap<>();
    private final List<MarketStream> inOrder = new ArrayList<>();
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final Map<MarketStream, MarketStatus> statuses = new ConcurrentHashMap<>();
    private final Map<EventLoop, StreamLoop> loops = new ConcurrentHashMap<>();
    private final Set<StreamSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<TraderId, Set<StreamSocket>> byTrader = new ConcurrentHashMap<>();
    private final EndedSessions ended;
    private final MarketStream defaultMarket;
    private final SystemClock clock;
    private final Executor readers;
    private final StreamMetrics metrics = new StreamMetrics();
    private volatile long looksEveryNanos = NEVER;
    private volatile boolean stopping;

    /**
     * A hub for the markets of {@code registry}; the default market's instruments have their catalogue numbers on the
     * wire.
     *
     * @param readers where the store may be read
     */
    public StreamHub(MarketRegistry registry, SystemClock clock, Executor readers) {
        this.clock = clock;
        this.readers = readers;
        this.ended = new EndedSessions(clock);
        this.defaultMarket = attach(registry.defaultMarket());
        for (Market market : registry.all()) {
            if (market != registry.defaultMarket()) {
                attach(market);
            }
        }
    }

    private MarketStream attach(Market market) {
        MarketStream stream = new MarketStream(market, inOrder.size(), metrics);
        inOrder.add(stream);
        markets.put(market.id(), stream);
        listening.add(market.onTick(stream::update));
        listening.add(market.onAccountEvent((key, events, after) -> happened(stream, key, events)));
        listening.add(market.onStatus(status -> changed(stream, status)));
        statuses.put(stream, market.status());
        stream.seed();
        return stream;
    }

    /** What was counted. */
    public StreamMetrics metrics() {
        return metrics;
    }

    /**
     * Own events may happen on other nodes, which do not speak of them here: each socket looks for its own so often. To
     * be called before the first socket comes.
     */
    public void lookEvery(Duration pause) {
        looksEveryNanos = pause.toNanos();
    }

    long looksEveryNanos() {
        return looksEveryNanos;
    }

    /** Something may have happened in {@code key}: its market and its trader's sockets look at once. */
    public void changed(AccountKey key) {
        MarketStream market = markets.get(key.market());
        if (market != null) {
            market.market().changedElsewhere(key.trader());
            byTrader.getOrDefault(key.trader(), Set.of())
                    .forEach(socket -> socket.loop().execute(() -> socket.look(market)));
        }
    }

    /** Closes every socket that was opened with session {@code id}: it was ended by logout or revocation. */
    public void sessionEnded(String id) {
        ended.add(id);
        for (StreamSocket socket : sockets) {
            socket.loop().execute(() -> closeIfEnded(socket));
        }
    }

    /** Tells every client that the server stops, and takes in no more. */
    @Override
    public void close() {
        stopping = true;
        for (AutoCloseable listener : listening) {
            try {
                listener.close();
            } catch (Exception e) {
                throw new IllegalStateException("A market could not be left", e);
            }
        }
        CompletableFuture<?>[] told = sockets.stream()
                .map(socket -> CompletableFuture.runAsync(
                        () -> socket.close(StreamChannel.GOING_AWAY, "The server is stopping."),
                        socket.loop()::execute))
                .toArray(CompletableFuture<?>[]::new);
        // Event loops that are gone already, or too busy, do not hold the stop up.
        CompletableFuture.allOf(told)
                .completeOnTimeout(null, LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    boolean stopping() {
        return stopping;
    }

    /** The market called {@code id}, or empty. */
    Optional<MarketStream> market(String id) {
        return Optional.ofNullable(markets.get(id));
    }

    MarketStream defaultMarket() {
        return defaultMarket;
    }

    List<MarketStream> markets() {
        return inOrder;
    }

    /** Where {@code market} stood last. */
    MarketStatus status(MarketStream market) {
        MarketStatus status = statuses.get(market);
        return status == null ? market.market().status() : status;
    }

    StreamLoop loop(EventLoop loop) {
        return loops.computeIfAbsent(loop, key -> new StreamLoop(key, clock, metrics));
    }

    /** Takes in a new client; called on its event loop. */
    void opened(StreamSocket socket) {
        sockets.add(socket);
        socket.loop().add(socket);
        if (stopping) {
            socket.close(StreamChannel.GOING_AWAY, "The server is stopping.");
        }
    }

    /** Notes who {@code socket} belongs to; called on its event loop. */
    void signedIn(StreamSocket socket, SocketIdentity.SignedIn who) {
        byTrader.compute(who.trader(), (trader, mine) -> {
            Set<StreamSocket> all = mine == null ? ConcurrentHashMap.newKeySet() : mine;
            all.add(socket);
            return all;
        });
        closeIfEnded(socket);
    }

    /** The client has gone; called on its event loop, as a task of its own. */
    void closed(StreamSocket socket) {
        SocketIdentity.SignedIn who = socket.signedIn();
        if (who != null) {
            byTrader.computeIfPresent(who.trader(), (trader, mine) -> {
                mine.remove(socket);
                return mine.isEmpty() ? null : mine;
            });
        }
        sockets.remove(socket);
        socket.gone();
    }

    /** Runs {@code reading} where it may wait, then one of the others on {@code loop}. */
    <T> void read(Supplier<T> reading, StreamLoop loop, Consumer<T> then, Runnable failed) {
        try {
            readers.execute(() -> {
                T result;
                try {
                    result = reading.get();
                } catch (RuntimeException e) {
                    System.getLogger(StreamHub.class.getName())
                            .log(System.Logger.Level.WARNING, "The stream could not read from the store", e);
                    loop.execute(failed);
                    return;
                }
                loop.execute(() -> then.accept(result));
            });
        } catch (RejectedExecutionException e) {
            loop.execute(failed);
        }
    }

    private void closeIfEnded(StreamSocket socket) {
        SocketIdentity.SignedIn who = socket.signedIn();
        if (who != null && ended.contains(who.session())) {
            socket.close(StreamChannel.SESSION_ENDED, "The session has ended.");
        }
    }

    private void happened(MarketStream market, AccountKey key, List<AccountEvent> events) {
        Set<StreamSocket> mine = byTrader.get(key.trader());
        if (mine == null || events.isEmpty()) {
            return;
        }
        for (StreamSocket socket : mine) {
            socket.loop().execute(() -> socket.happened(market, events));
        }
    }

    private void changed(MarketStream market, MarketStatus status) {
        statuses.put(market, status);
        for (StreamSocket socket : sockets) {
            socket.loop().execute(() -> socket.changed(market, status(market)));
        }
    }
}
