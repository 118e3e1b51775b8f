package in.sauda.store.sqlite;

import in.sauda.account.SystemClock;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.packed.Packer;
import in.sauda.trading.Booking;
import in.sauda.trading.StoreException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts groups of bookings into the tables. For the writer's turn only. */
final class Commits {

    private static final int KNOWN_AT_MOST = 50_000;

    private final AccountTable accounts;
    private final BookingTable bookings;
    private final AnswerTable answers;
    private final OutboxTable outbox;
    private final SystemClock clock = SystemClock.system();
    private final Packer packer = new Packer();
    private final Map<AccountKey, AccountTable.Row> known = new HashMap<>();
    private long lastAccount;
    private volatile boolean keepsUntold;

    Commits(AccountTable accounts, BookingTable bookings, AnswerTable answers, OutboxTable outbox, long lastAccount) {
        this.accounts = accounts;
        this.bookings = bookings;
        this.answers = answers;
        this.outbox = outbox;
        this.lastAccount = lastAccount;
    }

    /** From now on what is booked is marked as untold. */
    void keepUntold() {
        keepsUntold = true;
    }

    void add(Statements writer, List<Booking> group) throws SQLException {
        for (Booking booking : group) {
            AccountTable.Row row = row(writer, booking.key());
            requireVersion(booking, row == null ? 0 : row.version());
            Account after = booking.after();
            if (after == null) {
                close(writer, booking.key(), row);
            } else {
                change(writer, booking, row, after);
            }
        }
    }

    /** Nothing of the group was kept. */
    void rolledBack() {
        known.clear();
    }

    private void change(Statements writer, Booking booking, AccountTable.@Nullable Row row, Account after)
            throws SQLException {
        AccountTable.Row before = row == null ? AccountTable.Row.of(++lastAccount) : row;
        AccountTable.Row now = before.holding(after);
        if (row == null) {
            accounts.insert(writer, now, after, packer);
        } else {
            accounts.update(writer, before, now, after, packer);
        }
        bookings.add(writer, before, booking, after, packer);
        if (booking.idempotency() != null) {
            answers.add(writer, before.id(), booking.idempotency());
        }
        if (keepsUntold && now.counters().messages() != before.counters().messages()) {
            outbox.add(writer, now.id(), now.version(), clock.nowMicros());
        }
        if (known.size() >= KNOWN_AT_MOST) {
            known.clear();
        }
        known.put(booking.key(), now);
    }

    private void close(Statements writer, AccountKey key, AccountTable.@Nullable Row row) throws SQLException {
        if (row != null) {
            bookings.deleteAll(writer, row.id());
            answers.deleteAll(writer, row.id());
            outbox.deleteAll(writer, row.id());
            accounts.delete(writer, row.id());
            known.remove(key);
        }
    }

    private AccountTable.@Nullable Row row(Statements writer, AccountKey key) throws SQLException {
        AccountTable.Row row = known.get(key);
        return row != null ? row : accounts.row(writer, key);
    }

    private static void requireVersion(Booking booking, long stored) {
        Account after = booking.after();
        if (stored != booking.versionBefore() || (after != null && after.version() != stored + 1)) {
            throw new StoreException(booking.key() + " is at version " + stored + ", but a booking was computed from "
                    + booking.versionBefore());
        }
    }
}
