package in.sauda.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.instrument.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final Symbol ITC = new Symbol("ITC.NS");
    private static final Entry CASH_OUT = new Entry(LedgerAccount.CASH, 0, 400_00, null, 0);
    private static final Entry SHARES_IN = new Entry(LedgerAccount.HOLDINGS, 400_00, 0, ITC, 1);
    private static final Entry FROM_EXCHANGE = new Entry(LedgerAccount.EXCHANGE, 0, 0, ITC, -1);

    private static Journal of(Entry... entries) {
        return new Journal(1, 0, Journal.Type.BUY, "Bought", "o-1", List.of(entries));
    }

    @Test
    void balancesInPaiseAndShares() {
        assertThat(of(SHARES_IN, FROM_EXCHANGE, CASH_OUT).entries()).hasSize(3);
    }

    @Test
    void refusesOnePaisaTooMany() {
        assertThatThrownBy(() -> of(SHARES_IN, FROM_EXCHANGE, new Entry(LedgerAccount.CASH, 0, 400_01, null, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("off by -1 paise");
    }

    @Test
    void refusesSharesFromNowhere() {
        assertThatThrownBy(() -> of(SHARES_IN, CASH_OUT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("off by 1 ITC.NS");
    }

    @Test
    void refusesALoneEntry() {
        assertThatThrownBy(() -> of(FROM_EXCHANGE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEntryIsADebitOrACredit() {
        assertThatThrownBy(() -> new Entry(LedgerAccount.CASH, 1, 1, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(LedgerAccount.HOLDINGS, 1, 0, null, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashChangesWithAnythingInIt() {
        Journal journal = of(SHARES_IN, FROM_EXCHANGE, CASH_OUT);
        Entry otherAccount = new Entry(LedgerAccount.UNSETTLED, 400_00, 0, ITC, 1);
        Entry otherSymbol = new Entry(LedgerAccount.HOLDINGS, 400_00, 0, new Symbol("TCS.NS"), 1);
        Entry fromThere = new Entry(LedgerAccount.EXCHANGE, 0, 0, new Symbol("TCS.NS"), -1);
        List<String> hashes = Stream.of(
                        journal,
                        new Journal(2, 0, Journal.Type.BUY, "Bought", "o-1", journal.entries()),
                        new Journal(1, 1, Journal.Type.BUY, "Bought", "o-1", journal.entries()),
                        new Journal(1, 0, Journal.Type.SELL, "Bought", "o-1", journal.entries()),
                        new Journal(1, 0, Journal.Type.BUY, "Bought \u20b9", "o-1", journal.entries()),
                        new Journal(1, 0, Journal.Type.BUY, "Bought \u20ba", "o-1", journal.entries()),
                        new Journal(1, 0, Journal.Type.BUY, "Bought", "o-2", journal.entries()),
                        new Journal(1, 0, Journal.Type.BUY, "Boughto", "-1", journal.entries()),
                        of(otherAccount, FROM_EXCHANGE, CASH_OUT),
                        of(otherSymbol, fromThere, CASH_OUT),
                        of(SHARES_IN, CASH_OUT, FROM_EXCHANGE),
                        of(
                                new Entry(LedgerAccount.HOLDINGS, 400_00, 0, ITC, 2),
                                new Entry(LedgerAccount.EXCHANGE, 0, 0, ITC, -2),
                                CASH_OUT),
                        of(
                                new Entry(LedgerAccount.HOLDINGS, 0, 400_00, ITC, 1),
                                FROM_EXCHANGE,
                                new Entry(LedgerAccount.CASH, 400_00, 0, null, 0)))
                .map(one -> JournalHash.next(JournalHash.GENESIS, one))
                .toList();
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(JournalHash.next(JournalHash.GENESIS, journal)).isEqualTo(hashes.getFirst());
        assertThat(JournalHash.next(hashes.getFirst(), journal)).isNotIn(hashes);
    }

    @Test
    void noTwoAccountsStandAlikeInAHash() {
        assertThat(LedgerAccount.values()).extracting(LedgerAccount::code).doesNotHaveDuplicates();
    }
}
