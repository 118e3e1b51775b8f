package in.sauda.store.memory;

import in.sauda.account.Session;
import in.sauda.account.Trader;
import in.sauda.account.Usernames;
import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.Arrival;
import in.sauda.store.MovedTrader;
import in.sauda.store.Moving;
import in.sauda.store.PastBooking;
import in.sauda.store.Store;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.Outbox;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import in.sauda.trading.StoreException;
import in.sauda.watchlist.Watchlist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything in memory. Safe for use from several threads: each call runs alone. */
public final class MemoryStore implements Store {

    private final Map<AccountKey, AccountBook> books = new HashMap<>();
    private final Map<String, MarketRecord> markets = new LinkedHashMap<>();
    private final Map<TraderId, Trader> traders = new HashMap<>();
    private final Map<String, TraderId> usernames = new HashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<TraderId, Map<String, Watchlist>> watchlists = new HashMap<>();
    private final MemoryOutbox outbox = new MemoryOutbox();

    private final Moving moving = new InMemory();
    private @Nullable Arrival arrival;

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public synchronized void commit(List<Booking> bookings) {
        requireFit(bookings);
        for (Booking booking : bookings) {
            Account after = booking.after();
            if (after == null) {
                books.remove(booking.key());
                outbox.gone(booking.key());
            } else {
                books.computeIfAbsent(booking.key(), key -> new AccountBook(after))
                        .apply(booking, after);
                outbox.booked(booking, after);
            }
            markets.computeIfPresent(booking.key().market(), (id, record) -> record.reached(booking.marketMicros()));
        }
    }

    private void requireFit(List<Booking> bookings) {
        Map<AccountKey, Optional<Account>> now = new HashMap<>();
        for (Booking booking : bookings) {
            Optional<Account> before =
                    now.computeIfAbsent(booking.key(), key -> book(key).map(AccountBook::account));
            long version = before.map(Account::version).orElse(0L);
            if (version != booking.versionBefore()) {
                throw new StoreException(booking.key() + " is at version " + version
                        + ", but a booking was computed from " + booking.versionBefore());
            }
            requireGapless(booking, before.map(Account::counters).orElse(Counters.NONE));
            now.put(booking.key(), Optional.ofNullable(booking.after()));
        }
    }

    private static void requireGapless(Booking booking, Counters before) {
        try {
            booking.requireGapless(before);
        } catch (IllegalArgumentException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public synchronized Optional<Account> account(AccountKey key) {
        return book(key).map(AccountBook::account);
    }

    @Override
    public synchronized Optional<Order> order(AccountKey key, long number) {
        return book(key).flatMap(book -> book.order(number));
    }

    @Override
    public synchronized Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return book(key).map(book -> book.orders(symbol, before, limit)).orElse(new Page<>(List.of(), 0));
    }

    @Override
    public synchronized Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return book(key).map(book -> book.fills(symbol, before, limit)).orElse(new Page<>(List.of(), 0));
    }

    @Override
    public synchronized Optional<Fill> fill(AccountKey key, long number) {
        return book(key).flatMap(book -> book.fill(number));
    }

    @Override
    public synchronized List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros) {
        return book(key).map(book -> book.fillsBetween(fromMicros, toMicros)).orElse(List.of());
    }

    @Override
    public synchronized List<Fill> fillsOf(AccountKey key, String orderId) {
        return book(key).map(book -> book.fillsOf(orderId)).orElse(List.of());
    }

    @Override
    public synchronized Page<PostedJournal> journals(AccountKey key, long before, int limit) {
        return book(key).map(book -> book.journals(before, limit)).orElse(new Page<>(List.of(), 0));
    }

    @Override
    public void forEachBooked(AccountKey key, Consumer<Booked> each) {
        List<Booked> booked;
        synchronized (this) {
            booked = book(key).map(AccountBook::booked).orElse(List.of());
        }
        booked.forEach(each);
    }

    @Override
    public synchronized List<AccountEvent> events(AccountKey key, long afterId, int limit) {
        return book(key).map(book -> book.events(afterId, limit)).orElse(List.of());
    }

    @Override
    public synchronized Optional<IdempotencyRecord> answered(
            AccountKey account, String path, String key, long systemMicros) {
        return book(account).flatMap(book -> book.answered(path, key, systemMicros));
    }

    @Override
    public synchronized void forgetAnswers(long systemMicros) {
        books.values().forEach(book -> book.forgetAnswers(systemMicros));
    }

    @Override
    public synchronized Optional<MarketRecord> market(String id) {
        return Optional.ofNullable(markets.get(id));
    }

    @Override
    public synchronized List<MarketRecord> markets() {
        return List.copyOf(markets.values());
    }

    @Override
    public synchronized void saveMarket(MarketRecord record) {
        markets.merge(record.id(), record, (before, now) -> now.reached(before.committedMicros()));
    }

    @Override
    public void forEachAccount(Consumer<AccountKey> each) {
        List<AccountKey> keys;
        synchronized (this) {
            keys = List.copyOf(books.keySet());
        }
        keys.forEach(each);
    }

    @Override
    public void forEachWaiting(String market, Consumer<Account> each) {
        List<Account> waiting;
        synchronized (this) {
            waiting = books.values().stream()
                    .map(AccountBook::account)
                    .filter(account -> account.key().market().equals(market) && account.waitsForTime())
                    .toList();
        }
        waiting.forEach(each);
    }

    @Override
    public boolean writable() {
        return true;
    }

    @Override
    public synchronized boolean add(Trader trader) {
        if (traders.containsKey(trader.id())
                || usernames.putIfAbsent(Usernames.folded(trader.username()), trader.id()) != null) {
            return false;
        }
        traders.put(trader.id(), trader);
        return true;
    }

    @Override
    public synchronized Optional<Trader> byUsername(String username) {
        return Optional.ofNullable(usernames.get(Usernames.folded(username))).map(traders::get);
    }

    @Override
    public synchronized Optional<Trader> byId(TraderId id) {
        return Optional.ofNullable(traders.get(id));
    }

    @Override
    public synchronized void setPassword(TraderId id, String passwordHash) {
        traders.computeIfPresent(
                id,
                (same, trader) -> new Trader(
                        id, trader.username(), passwordHash, trader.guest(), trader.createdAt(), trader.expiresAt()));
    }

    @Override
    public synchronized void remove(TraderId id) {
        Trader trader = traders.remove(id);
        if (trader != null) {
            usernames.remove(Usernames.folded(trader.username()));
        }
        sessions.values().removeIf(session -> session.trader().equals(id));
        watchlists.remove(id);
    }

    @Override
    public synchronized List<Trader> expiredGuests(long systemMicros) {
        return traders.values().stream()
                .filter(trader -> trader.guest() && trader.expiresAt() <= systemMicros)
                .toList();
    }

    @Override
    public synchronized void addSession(Session session) {
        requireTrader(session.trader());
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized List<Session> sessions(TraderId trader) {
        List<Session> found = new ArrayList<>(sessions.values());
        found.removeIf(session -> !session.trader().equals(trader));
        found.sort(Comparator.comparingLong(Session::createdAt).reversed().thenComparing(Session::id));
        return List.copyOf(found);
    }

    @Override
    public synchronized boolean removeSession(TraderId trader, String id) {
        Session session = sessions.get(id);
        return session != null && session.trader().equals(trader) && sessions.remove(id, session);
    }

    @Override
    public synchronized List<Session> forgetSessions(long systemMicros) {
        List<Session> expired = sessions.values().stream()
                .filter(session -> session.expiresAt() <= systemMicros)
                .toList();
        expired.forEach(session -> sessions.remove(session.id()));
        return expired;
    }

    @Override
    public synchronized List<Watchlist> watchlists(TraderId trader) {
        return List.copyOf(watchlists.getOrDefault(trader, Map.of()).values());
    }

    @Override
    public synchronized void save(TraderId trader, Watchlist list) {
        requireTrader(trader);
        watchlists.computeIfAbsent(trader, id -> new LinkedHashMap<>()).put(list.id(), list);
    }

    @Override
    public Moving moving() {
        return moving;
    }

    @Override
    public void close() {}

    private Optional<AccountBook> book(AccountKey key) {
        return Optional.ofNullable(books.get(key));
    }

    private void requireTrader(TraderId trader) {
        if (!traders.containsKey(trader)) {
            throw new StoreException("There is no trader " + trader);
        }
    }

    /** Moves what the maps hold. */
    private final class InMemory implements Moving {

        @Override
        public void forEachTrader(Consumer<TraderId> each) {
            List<TraderId> ids;
            synchronized (MemoryStore.this) {
                ids = List.copyOf(traders.keySet());
            }
            ids.forEach(each);
        }

        @Override
        public Optional<MovedTrader> trader(TraderId id) {
            synchronized (MemoryStore.this) {
                return byId(id).map(trader -> new MovedTrader(trader, watchlists(id)));
            }
        }

        @Override
        public void forEachPast(AccountKey key, Consumer<PastBooking> each) {
            List<PastBooking> past;
            synchronized (MemoryStore.this) {
                past = book(key).map(AccountBook::past).orElse(List.of());
            }
            past.forEach(each);
        }

        @Override
        public void forEachAnswer(AccountKey key, long systemMicros, Consumer<IdempotencyRecord> each) {
            List<IdempotencyRecord> answers;
            synchronized (MemoryStore.this) {
                answers = book(key).map(book -> book.answers(systemMicros)).orElse(List.of());
            }
            answers.forEach(each);
        }

        @Override
        public void put(List<MovedTrader> moved) {
            synchronized (MemoryStore.this) {
                for (MovedTrader each : moved) {
                    TraderId id = each.trader().id();
                    if (!add(each.trader()) && !each.trader().equals(traders.get(id))) {
                        throw new StoreException(Moving.taken(each.trader()));
                    }
                    each.watchlists().forEach(list -> save(id, list));
                }
            }
        }

        @Override
        public void putAnswers(AccountKey key, List<IdempotencyRecord> answers) {
            synchronized (MemoryStore.this) {
                AccountBook book = book(key).orElseThrow(() -> new StoreException(key + " does not exist"));
                answers.forEach(book::remember);
            }
        }

        @Override
        public boolean empty() {
            synchronized (MemoryStore.this) {
                return traders.isEmpty() && books.isEmpty() && markets.isEmpty();
            }
        }

        @Override
        public Optional<Arrival> arrival() {
            synchronized (MemoryStore.this) {
                return Optional.ofNullable(arrival);
            }
        }

        @Override
        public void saveArrival(Arrival now) {
            synchronized (MemoryStore.this) {
                arrival = now;
            }
        }

        @Override
        public void endArrival() {
            synchronized (MemoryStore.this) {
                arrival = null;
            }
        }
    }
}
