package in.sauda.store.sqlite;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.packed.PackedEvents;
import in.sauda.store.packed.PackedFills;
import in.sauda.store.packed.PackedJournals;
import in.sauda.store.packed.PackedOrders;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of bookings. The running numbers of orders, fills, journals and events only rise from one booking of
 * an account to the next, so any of them is found by halving the account's versions.
 */
final class History {

    private final WordTable words;
    private final AccountTable accounts;

    History(WordTable words, AccountTable accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    /** A figure of the account that never falls, with the column that holds what it counts. */
    private enum Series {
        ORDERS("orders", "placed"),
        FILLS("fills", "filled"),
        JOURNALS("journals", "posted"),
        EVENTS("events", "told"),
        MESSAGES("messages", "told"),
        TIME("at", "filled");

        private final String selectCount;
        private final String selectBackwards;

        Series(String count, String packed) {
            this.selectCount = "SELECT " + count + " FROM booking WHERE account = ? AND version = ?";
            this.selectBackwards = "SELECT " + packed + " FROM booking WHERE account = ? AND version <= ? AND " + packed
                    + " IS NOT NULL AND (? = 0 OR symbol IN (0, ?)) ORDER BY version DESC";
        }
    }

    /** Reads all items of one packed column. */
    private interface Unpacking<T> {
        List<T> of(byte[] packed);
    }

    @Nullable
    Order order(Statements statements, AccountKey key, long number) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null || number < 1 || number > account.counters().orders()) {
            return null;
        }
        long version = versionOfOrder(statements, account, number);
        return placed(statements, account.id(), version, key).stream()
                .filter(order -> order.number() == number)
                .findFirst()
                .orElse(null);
    }

    Page<Order> orders(Statements statements, AccountKey key, @Nullable Symbol symbol, long before, int limit)
            throws SQLException {
        return page(
                statements,
                key,
                Series.ORDERS,
                symbol,
                before,
                limit,
                packed -> PackedOrders.unpack(key, packed, words),
                Order::number,
                order -> symbol == null || order.symbol().equals(symbol));
    }

    Page<Fill> fills(Statements statements, AccountKey key, @Nullable Symbol symbol, long before, int limit)
            throws SQLException {
        return page(
                statements,
                key,
                Series.FILLS,
                symbol,
                before,
                limit,
                packed -> PackedFills.unpack(key, packed, words),
                Fill::number,
                fill -> symbol == null || fill.symbol().equals(symbol));
    }

    Page<PostedJournal> journals(Statements statements, AccountKey key, long before, int limit) throws SQLException {
        return page(
                statements,
                key,
                Series.JOURNALS,
                null,
                before,
                limit,
                packed -> PackedJournals.unpack(key, packed, words),
                posted -> posted.journal().number(),
                posted -> true);
    }

    @Nullable
    Fill fill(Statements statements, AccountKey key, long number) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null || number < 1 || number > account.counters().fills()) {
            return null;
        }
        PreparedStatement select = statements.prepared("SELECT filled FROM booking WHERE account = ? AND version = ?");
        select.setLong(1, account.id());
        select.setLong(2, version(statements, account, Series.FILLS, number));
        try (ResultSet rows = select.executeQuery()) {
            List<Fill> fills = rows.next() ? PackedFills.unpack(key, rows.getBytes(1), words) : List.of();
            return fills.stream()
                    .filter(fill -> fill.number() == number)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An account's market time never goes back, so a moment too is found by halving its versions. */
    List<Fill> fillsBetween(Statements statements, AccountKey key, long fromMicros, long toMicros) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null || count(statements, account, Series.TIME, account.version()) < fromMicros) {
            return List.of();
        }
        PreparedStatement select = statements.prepared("SELECT at, filled FROM booking WHERE account = ?"
                + " AND version >= ? AND filled IS NOT NULL ORDER BY version");
        select.setLong(1, account.id());
        select.setLong(2, version(statements, account, Series.TIME, fromMicros));
        List<Fill> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next() && rows.getLong(1) < toMicros) {
                found.addAll(PackedFills.unpack(key, rows.getBytes(2), words));
            }
        }
        return found;
    }

    /**
     * A part of an account's history.
     *
     * @param booked      in order
     * @param lastVersion where the next part begins; 0 if this is the last
     */
    record Part(List<Booked> booked, long lastVersion) {}

    /** What at most {@code limit} bookings after {@code afterVersion} left, oldest first. */
    Part bookedAfter(Statements statements, AccountKey key, long afterVersion, int limit) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null) {
            return new Part(List.of(), 0);
        }
        PreparedStatement select = statements.prepared("SELECT version, placed, filled, posted FROM booking"
                + " WHERE account = ? AND version > ? ORDER BY version LIMIT ?");
        select.setLong(1, account.id());
        select.setLong(2, afterVersion);
        select.setInt(3, limit);
        List<Booked> booked = new ArrayList<>();
        long last = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                booked.add(new Booked(
                        PackedOrders.unpack(key, rows.getBytes(2), words),
                        PackedFills.unpack(key, rows.getBytes(3), words),
                        PackedJournals.unpack(key, rows.getBytes(4), words)));
            }
        }
        return new Part(booked, booked.size() < limit || last == account.version() ? 0 : last);
    }

    /** An order's fills stand in the booking that placed it and in later ones, until they make up what it filled. */
    List<Fill> fillsOf(Statements statements, AccountKey key, String orderId) throws SQLException {
        Order order = order(statements, key, key.orderNumber(orderId));
        AccountTable.Row account = accounts.row(statements, key);
        if (order == null || account == null) {
            return List.of();
        }
        PreparedStatement select = statements.prepared("SELECT filled FROM booking WHERE account = ? AND version >= ?"
                + " AND filled IS NOT NULL ORDER BY version");
        select.setLong(1, account.id());
        select.setLong(2, versionOfOrder(statements, account, order.number()));
        List<Fill> found = new ArrayList<>();
        long missing = order.filledQuantity();
        try (ResultSet rows = select.executeQuery()) {
            while (missing > 0 && rows.next()) {
                for (Fill fill : PackedFills.unpack(key, rows.getBytes(1), words)) {
                    if (fill.orderId().equals(orderId)) {
                        found.add(fill);
                        missing -= fill.quantity();
                    }
                }
            }
        }
        return found;
    }

    List<AccountEvent> events(Statements statements, AccountKey key, long afterId, int limit) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null || account.counters().events() <= afterId) {
            return List.of();
        }
        PreparedStatement select = statements.prepared("SELECT told, placed, filled FROM booking WHERE account = ?"
                + " AND version >= ? AND told IS NOT NULL ORDER BY version");
        select.setLong(1, account.id());
        select.setLong(2, version(statements, account, Series.EVENTS, afterId + 1));
        List<AccountEvent> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (found.size() < limit && rows.next()) {
                List<Order> placed = PackedOrders.unpack(key, rows.getBytes(2), words);
                List<Fill> filled = PackedFills.unpack(key, rows.getBytes(3), words);
                for (AccountEvent event : PackedEvents.unpack(key, rows.getBytes(1), placed, filled, words)) {
                    if (event.id() > afterId && found.size() < limit) {
                        found.add(event);
                    }
                }
            }
        }
        return found;
    }

    /** The version whose booking placed order {@code number}, which exists. */
    long versionOfOrder(Statements statements, AccountTable.Row account, long number) throws SQLException {
        return version(statements, account, Series.ORDERS, number);
    }

    /** The version whose booking message {@code number}, which exists, is of. */
    long versionOfMessage(Statements statements, AccountTable.Row account, long number) throws SQLException {
        return version(statements, account, Series.MESSAGES, number);
    }

    /** The orders placed by one booking, as they are now. */
    List<Order> placed(Statements statements, long account, long version, AccountKey key) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT placed FROM booking WHERE account = ? AND version = ?");
        select.setLong(1, account);
        select.setLong(2, version);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? PackedOrders.unpack(key, rows.getBytes(1), words) : List.of();
        }
    }

    private <T> Page<T> page(
            Statements statements,
            AccountKey key,
            Series series,
            @Nullable Symbol symbol,
            long before,
            int limit,
            Unpacking<T> unpacking,
            ToLongFunction<T> number,
            Predicate<T> wanted)
            throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        int word = symbol == null ? 0 : words.stored(symbol.text());
        if (account == null || before <= 1 || (symbol != null && word == 0)) {
            return new Page<>(List.of(), 0);
        }
        long last = count(statements, account, series, account.version());
        PreparedStatement select = statements.prepared(series.selectBackwards);
        select.setLong(1, account.id());
        select.setLong(2, before > last ? account.version() : version(statements, account, series, before - 1));
        select.setInt(3, word);
        select.setInt(4, word);
        List<T> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (found.size() <= limit && rows.next()) {
                for (T item : unpacking.of(rows.getBytes(1)).reversed()) {
                    if (number.applyAsLong(item) < before && wanted.test(item)) {
                        found.add(item);
                    }
                }
            }
        }
        if (found.size() <= limit) {
            return new Page<>(found, 0);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, number.applyAsLong(shown.getLast()));
    }

    /**
     * The first version after which {@code series} has reached {@code number}, which it has by now. The first guess
     * holds for an account whose every booking since has added one; then the versions are halved.
     */
    private static long version(Statements statements, AccountTable.Row account, Series series, long number)
            throws SQLException {
        long low = 1;
        long high = account.version();
        long guess = high - (count(statements, account, series, high) - number);
        long next = Math.clamp(guess, low, high);
        while (low < high) {
            if (count(statements, account, series, next) >= number) {
                high = next;
                next = next == guess ? Math.max(low, next - 1) : (low + high) >>> 1;
            } else {
                low = next + 1;
                next = (low + high) >>> 1;
            }
        }
        return low;
    }

    private static long count(Statements statements, AccountTable.Row account, Series series, long version)
            throws SQLException {
        PreparedStatement select = statements.prepared(series.selectCount);
        select.setLong(1, account.id());
        select.setLong(2, version);
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException(
                        "Version " + version + " of account " + account.id() + " is missing: the database is damaged");
            }
            return rows.getLong(1);
        }
    }
}
