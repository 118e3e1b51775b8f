package in.sauda.store.sqlite;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** An account's packed column: all but its key, version and number of orders, which are columns of their own. */
final class PackedAccount {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    private PackedAccount() {}

    static byte[] pack(Account account, Packer packer, Words words, Statements writer) throws SQLException {
        packer.clear()
                .signed(account.openedAt())
                .signed(account.cashPaise())
                .signed(account.capitalPaise())
                .signed(account.realisedPaise())
                .signed(account.day())
                .signed(account.dayRealisedPaise())
                .count(account.fills())
                .count(account.journals())
                .count(account.events())
                .raw(HEX.parseHex(account.journalHash()))
                .count(account.holdings().size());
        for (Holding holding : account.holdings().values()) {
            packer.count(words.number(writer, holding.symbol().text()))
                    .count(holding.lots().size());
            long before = account.openedAt();
            for (Lot lot : holding.lots()) {
                packer.count(lot.shares()).signed(lot.costPaise()).signed(lot.boughtAt() - before);
                before = lot.boughtAt();
            }
        }
        packer.count(account.consumed().size());
        for (Consumed consumed : account.consumed()) {
            packer.count(words.number(writer, consumed.symbol().text()))
                    .signed(consumed.quoteSeq())
                    .count(consumed.bought())
                    .count(consumed.sold());
        }
        return packer.packed();
    }

    static Account unpack(AccountKey key, long version, long orders, byte[] packed, Words words) {
        Unpacker unpacker = new Unpacker(packed);
        long openedAt = unpacker.signed();
        return new Account(
                key,
                version,
                openedAt,
                unpacker.signed(),
                unpacker.signed(),
                unpacker.signed(),
                unpacker.signed(),
                unpacker.signed(),
                orders,
                unpacker.count(),
                unpacker.count(),
                unpacker.count(),
                HEX.formatHex(unpacker.raw(HASH_BYTES)),
                holdings(unpacker, openedAt, words),
                consumed(unpacker, words));
    }

    private static Map<Symbol, Holding> holdings(Unpacker unpacker, long openedAt, Words words) {
        int count = unpacker.smallCount();
        Map<Symbol, Holding> holdings = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            Symbol symbol = words.symbol(unpacker.smallCount());
            int size = unpacker.smallCount();
            List<Lot> lots = new ArrayList<>();
            long before = openedAt;
            for (int l = 0; l < size; l++) {
                Lot lot = new Lot(unpacker.count(), unpacker.signed(), unpacker.signed() + before);
                before = lot.boughtAt();
                lots.add(lot);
            }
            holdings.put(symbol, new Holding(symbol, lots));
        }
        return holdings;
    }

    private static List<Consumed> consumed(Unpacker unpacker, Words words) {
        int count = unpacker.smallCount();
        List<Consumed> consumed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            consumed.add(new Consumed(
                    words.symbol(unpacker.smallCount()), unpacker.signed(), unpacker.count(), unpacker.count()));
        }
        return consumed;
    }
}
