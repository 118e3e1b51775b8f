package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.LedgerAccount;
import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of a journal; lines of nothing are left out. */
final class Entries {

    private final List<Entry> lines = new ArrayList<>(10);

    /** {@code paise} as a debit, or as a credit if below zero. */
    Entries money(LedgerAccount account, long paise) {
        if (paise != 0) {
            lines.add(new Entry(account, Math.max(paise, 0), Math.max(-paise, 0), null, 0));
        }
        return this;
    }

    /** {@code paise} as a debit (a credit if below zero) on {@code symbol}'s line, with no shares. */
    Entries money(LedgerAccount account, long paise, Symbol symbol) {
        if (paise != 0) {
            lines.add(new Entry(account, Math.max(paise, 0), Math.max(-paise, 0), symbol, 0));
        }
        return this;
    }

    /** {@code shares} in (out if below zero) at {@code paise} of cost, debited (credited if below zero). */
    Entries shares(LedgerAccount account, Symbol symbol, long shares, long paise) {
        if (shares != 0 || paise != 0) {
            lines.add(new Entry(account, Math.max(paise, 0), Math.max(-paise, 0), symbol, shares));
        }
        return this;
    }

    /** Each charge on its own account. */
    Entries charges(Charges charges) {
        money(LedgerAccount.BROKERAGE, charges.brokerage());
        money(LedgerAccount.STT, charges.stt());
        money(LedgerAccount.EXCHANGE_CHARGES, charges.exchange());
        money(LedgerAccount.SEBI_FEES, charges.sebi());
        money(LedgerAccount.STAMP_DUTY, charges.stampDuty());
        money(LedgerAccount.GST, charges.gst());
        money(LedgerAccount.DP_CHARGES, charges.dp());
        return money(LedgerAccount.SQUARE_OFF_FEES, charges.squareOff());
    }

    /** Two lines of nothing, for a journal that says that nothing was due. */
    Entries orNothing(LedgerAccount one, LedgerAccount other) {
        if (lines.isEmpty()) {
            lines.add(new Entry(one, 0, 0, null, 0));
            lines.add(new Entry(other, 0, 0, null, 0));
        }
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<Entry> list() {
        return lines;
    }
}
