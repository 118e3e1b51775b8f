package in.sauda.store.sqlite;

import in.sauda.charge.Charges;
import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Receivable;
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
        Counters counters = account.counters();
        packer.clear()
                .signed(account.openedAt())
                .signed(account.asOf() - account.openedAt())
                .signed(account.cashPaise())
                .signed(account.capitalPaise())
                .signed(account.realisedPaise())
                .signed(account.day())
                .signed(account.dayRealisedPaise())
                .signed(counters.fills() - account.dayFirstFill())
                .count(counters.fills())
                .count(counters.journals())
                .count(counters.events())
                .count(counters.gtts())
                .raw(HEX.parseHex(account.journalHash()));
        PackedCharges.add(account.charges(), packer);
        PackedCharges.add(account.dayCharges(), packer);
        receivables(account, packer);
        holdings(account, packer, words, writer);
        packer.count(account.positions().size());
        for (Position position : account.positions()) {
            PackedWaiting.add(position, packer, words, writer);
        }
        packer.count(account.working().size());
        for (WorkingOrder working : account.working()) {
            PackedWaiting.add(account.key(), working, packer, words, writer);
        }
        packer.count(account.gtts().size());
        for (Gtt gtt : account.gtts()) {
            PackedGtts.add(account.key(), gtt, packer, words, writer);
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

    private static void receivables(Account account, Packer packer) {
        packer.count(account.receivables().size());
        for (Receivable receivable : account.receivables()) {
            packer.signed(receivable.paise()).signed(receivable.usableOn() - account.day());
        }
    }

    private static void holdings(Account account, Packer packer, Words words, Statements writer) throws SQLException {
        packer.count(account.holdings().size());
        for (Holding holding : account.holdings().values()) {
            packer.count(words.number(writer, holding.symbol().text()))
                    .count(holding.lots().size());
            long before = account.openedAt();
            for (Lot lot : holding.lots()) {
                packer.count(lot.shares())
                        .signed(lot.costPaise())
                        .signed(lot.boughtAt() - before)
                        .signed(lot.settlesOn())
                        .count(words.number(writer, lot.boughtOn().text()));
                before = lot.boughtAt();
            }
        }
    }

    static Account unpack(AccountKey key, long version, long orders, byte[] packed, Words words) {
        Unpacker unpacker = new Unpacker(packed);
        long openedAt = unpacker.signed();
        long asOf = openedAt + unpacker.signed();
        long cash = unpacker.signed();
        long capital = unpacker.signed();
        long realised = unpacker.signed();
        long day = unpacker.signed();
        long dayRealised = unpacker.signed();
        long dayFills = unpacker.signed();
        Counters counters =
                new Counters(orders, unpacker.count(), unpacker.count(), unpacker.count(), unpacker.count());
        String hash = HEX.formatHex(unpacker.raw(HASH_BYTES));
        Charges charges = PackedCharges.next(unpacker);
        Charges dayCharges = PackedCharges.next(unpacker);
        return new Account(
                key,
                version,
                openedAt,
                asOf,
                cash,
                unpacker.list(() -> new Receivable(unpacker.signed(), day + unpacker.signed())),
                capital,
                realised,
                charges,
                day,
                dayRealised,
                dayCharges,
                counters.fills() - dayFills,
                counters,
                hash,
                holdings(unpacker, openedAt, words),
                unpacker.list(() -> PackedWaiting.position(unpacker, words)),
                unpacker.list(() -> PackedWaiting.working(key, unpacker, words)),
                unpacker.list(() -> PackedGtts.next(key, unpacker, words)),
                unpacker.list(() -> new Consumed(
                        words.symbol(unpacker.smallCount()), unpacker.signed(), unpacker.count(), unpacker.count())));
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
                Lot lot = new Lot(
                        unpacker.count(),
                        unpacker.signed(),
                        unpacker.signed() + before,
                        unpacker.signed(),
                        words.symbol(unpacker.smallCount()));
                before = lot.boughtAt();
                lots.add(lot);
            }
            holdings.put(symbol, new Holding(symbol, lots));
        }
        return holdings;
    }
}
