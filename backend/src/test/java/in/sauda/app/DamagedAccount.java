package in.sauda.app;

import in.sauda.calendar.Ist;
import in.sauda.charge.Charges;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.Booking;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An account of the simulated market whose only journal does not have its hash. */
final class DamagedAccount {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long CASH = 10_00_000_00L;
    private static final String NOT_ITS_HASH = "f".repeat(64);

    private DamagedAccount() {}

    /** Writes it into the store of {@code folder}, which no server has open. */
    static void writeTo(Path folder) {
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(List.of(opening()));
        }
    }

    private static Booking opening() {
        AccountKey key = new AccountKey(new TraderId("DAMAGED0"), "sim");
        long at = Ist.startOf(DAY);
        Journal journal = new Journal(
                1,
                at,
                Journal.Type.OPENING,
                "Paper money to start with",
                "",
                List.of(
                        new Entry(LedgerAccount.CASH, CASH, 0, null, 0),
                        new Entry(LedgerAccount.CAPITAL, 0, CASH, null, 0)));
        Account account = new Account(
                key,
                1,
                at,
                at,
                CASH,
                List.of(),
                CASH,
                0,
                Charges.NONE,
                DAY.toEpochDay(),
                0,
                Charges.NONE,
                1,
                new Account.Counters(0, 0, 1, 0, 0, 0),
                NOT_ITS_HASH,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Booking(
                key, 0, account, List.of(), List.of(), List.of(journal), List.of(NOT_ITS_HASH), List.of(), null, at);
    }
}
