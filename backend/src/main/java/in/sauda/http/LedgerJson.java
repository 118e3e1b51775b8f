package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.PostedJournal;

/** Journals as JSON. */
final class LedgerJson {

    private LedgerJson() {}

    static String id(AccountKey key, Journal journal) {
        return key.market() + "-" + key.trader() + "-J" + journal.number();
    }

    static void journal(JsonOut out, PostedJournal posted, AccountKey key) {
        Journal journal = posted.journal();
        out.open()
                .text("journalId", id(key, journal))
                .time("at", journal.at())
                .text("type", journal.type().name())
                .text("narration", journal.narration())
                .array("entries");
        for (Entry entry : journal.entries()) {
            out.open()
                    .text("account", entry.account().name())
                    .rupees("debit", entry.debitPaise())
                    .rupees("credit", entry.creditPaise())
                    .text(
                            "symbol",
                            entry.symbol() == null ? null : entry.symbol().text());
            if (entry.symbol() == null) {
                out.none("shares");
            } else {
                out.number("shares", entry.shares());
            }
            out.close();
        }
        out.end()
                .rupees("balance", posted.cashAfterPaise())
                .text("hash", posted.hash())
                .close();
    }
}
