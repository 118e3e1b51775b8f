package in.sauda.store.sqlite;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.packed.PackedEvents;
import in.sauda.store.packed.PackedFills;
import in.sauda.store.packed.PackedJournals;
import in.sauda.store.packed.PackedOrders;
import in.sauda.store.packed.Packer;
import in.sauda.trading.Booking;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the log of bookings. */
final class BookingTable {

    private static final long SEVERAL_SYMBOLS = 0;

    private final WordTable words;
    private final History history;

    BookingTable(WordTable words, History history) {
        this.words = words;
        this.history = history;
    }

    /**
     * Adds {@code booking}, and shows orders of before in their new state where they stand.
     *
     * @param before the account's row before the booking
     */
    void add(Statements writer, AccountTable.Row before, Booking booking, Account after, Packer packer)
            throws SQLException {
        booking.requireGapless(before.counters());
        for (Order order : booking.orders()) {
            if (order.number() <= before.counters().orders()) {
                change(writer, before, booking.key(), order, packer);
            }
        }
        insert(writer, before.id(), booking, after, booking.placed(before.counters()), packer);
    }

    private void insert(
            Statements writer, long account, Booking booking, Account after, List<Order> placed, Packer packer)
            throws SQLException {
        AccountKey key = booking.key();
        Long symbol = symbol(writer, booking);
        byte[] told = PackedEvents.pack(booking, placed, packer, words);
        byte[] posted = PackedJournals.pack(key, booking.posted(), packer, words);
        byte[] filled = PackedFills.pack(key, booking.fills(), packer, words);
        byte[] orders = PackedOrders.pack(key, placed, packer, words);
        PreparedStatement insert = writer.prepared(
                "INSERT INTO booking (account, version, at, symbol, orders, fills,"
                        + " journals, events, placed, filled, posted, told, messages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, account);
        insert.setLong(2, after.version());
        insert.setLong(3, booking.marketMicros());
        if (symbol == null) {
            insert.setNull(4, Types.INTEGER);
        } else {
            insert.setLong(4, symbol);
        }
        insert.setLong(5, after.counters().orders());
        insert.setLong(6, after.counters().fills());
        insert.setLong(7, after.counters().journals());
        insert.setLong(8, after.counters().events());
        insert.setBytes(9, orders);
        insert.setBytes(10, filled);
        insert.setBytes(11, posted);
        insert.setBytes(12, told);
        insert.setLong(13, after.counters().messages());
        insert.executeUpdate();
    }

    /** The one symbol of the booking's orders and fills; {@link #SEVERAL_SYMBOLS}; or null without any. */
    private @Nullable Long symbol(Statements writer, Booking booking) throws SQLException {
        Symbol one = null;
        for (Order order : booking.orders()) {
            if (one != null && !one.equals(order.symbol())) {
                return SEVERAL_SYMBOLS;
            }
            one = order.symbol();
        }
        for (Fill fill : booking.fills()) {
            if (one != null && !one.equals(fill.symbol())) {
                return SEVERAL_SYMBOLS;
            }
            one = fill.symbol();
        }
        return one == null ? null : (long) words.number(one.text());
    }

    private void change(Statements writer, AccountTable.Row account, AccountKey key, Order changed, Packer packer)
            throws SQLException {
        long version = history.versionOfOrder(writer, account, changed.number());
        List<Order> placed = new ArrayList<>(history.placed(writer, account.id(), version, key));
        placed.replaceAll(order -> order.number() == changed.number() ? changed : order);
        PreparedStatement update = writer.prepared("UPDATE booking SET placed = ? WHERE account = ? AND version = ?");
        update.setBytes(1, PackedOrders.pack(key, placed, packer, words));
        update.setLong(2, account.id());
        update.setLong(3, version);
        update.executeUpdate();
    }

    void deleteAll(Statements writer, long account) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM booking WHERE account = ?");
        delete.setLong(1, account);
        delete.executeUpdate();
    }
}
