package in.sauda.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.instrument.Symbol;
import java.util.List;
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
        String hash = JournalHash.next(JournalHash.GENESIS, journal);
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(JournalHash.next(JournalHash.GENESIS, journal));
        assertThat(JournalHash.next(hash, journal)).isNotEqualTo(hash);
        Journal later = new Journal(1, 1, Journal.Type.BUY, "Bought", "o-1", journal.entries());
        assertThat(JournalHash.next(JournalHash.GENESIS, later)).isNotEqualTo(hash);
    }
}
