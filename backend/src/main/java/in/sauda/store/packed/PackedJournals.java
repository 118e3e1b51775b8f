package in.sauda.store.packed;

import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.PostedJournal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Journals with their entries, hash and cash after, in a packed column. */
public final class PackedJournals {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    private PackedJournals() {}

    /** {@code journals} in their order; null for none. */
    public static byte @Nullable [] pack(AccountKey key, List<PostedJournal> journals, Packer packer, Words words) {
        if (journals.isEmpty()) {
            return null;
        }
        packer.clear().count(journals.size());
        for (PostedJournal posted : journals) {
            Journal journal = posted.journal();
            packer.count(journal.number())
                    .signed(journal.at())
                    .count(words.number(journal.type().name()))
                    .text(journal.narration());
            reference(key, journal.reference(), packer);
            packer.raw(HEX.parseHex(posted.hash()))
                    .signed(posted.cashAfterPaise())
                    .count(journal.entries().size());
            for (Entry entry : journal.entries()) {
                Symbol symbol = entry.symbol();
                packer.count(words.number(entry.account().name()))
                        .count(entry.debitPaise())
                        .count(entry.creditPaise())
                        .count(symbol == null ? 0 : words.number(symbol.text()))
                        .signed(entry.shares());
            }
        }
        return packer.packed();
    }

    /** The number of one of the account's own orders, or 0 and the text. */
    private static void reference(AccountKey key, String reference, Packer packer) {
        long order = key.orderNumber(reference);
        packer.count(order);
        if (order == 0) {
            packer.text(reference);
        }
    }

    /** Reads back what {@link #pack} wrote. */
    public static List<PostedJournal> unpack(AccountKey key, byte @Nullable [] packed, Words words) {
        if (packed == null) {
            return List.of();
        }
        Unpacker unpacker = new Unpacker(packed);
        int count = unpacker.smallCount();
        List<PostedJournal> journals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long number = unpacker.count();
            long at = unpacker.signed();
            Journal.Type type = words.constant(Journal.Type.class, unpacker.smallCount());
            String narration = Objects.requireNonNull(unpacker.text());
            long order = unpacker.count();
            String reference = order == 0 ? Objects.requireNonNull(unpacker.text()) : key.orderId(order);
            String hash = HEX.formatHex(unpacker.raw(HASH_BYTES));
            long cashAfter = unpacker.signed();
            List<Entry> entries = entries(unpacker, words);
            journals.add(
                    new PostedJournal(new Journal(number, at, type, narration, reference, entries), hash, cashAfter));
        }
        return journals;
    }

    private static List<Entry> entries(Unpacker unpacker, Words words) {
        int count = unpacker.smallCount();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LedgerAccount account = words.constant(LedgerAccount.class, unpacker.smallCount());
            long debit = unpacker.count();
            long credit = unpacker.count();
            int symbol = unpacker.smallCount();
            entries.add(
                    new Entry(account, debit, credit, symbol == 0 ? null : words.symbol(symbol), unpacker.signed()));
        }
        return entries;
    }
}
