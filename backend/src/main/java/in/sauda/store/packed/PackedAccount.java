package in.sauda.store.packed;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** An account: all but its key, version and number of orders, which stand beside it. */
public final class PackedAccount {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    private PackedAccount() {}

    /** {@code account} with its holdings, in an array of its own. */
    public static byte[] pack(Account account, Packer packer, Words words) {
        return pack(account, account.holdings().values(), packer, words);
    }

    /** {@code account} without its holdings, which stand elsewhere. */
    public static byte[] packHead(Account account, Packer packer, Words words) {
        return pack(account, List.of(), packer, words);
    }

    private static byte[] pack(Account account, Collection<Holding> holdings, Packer packer, Words words) {
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
        packer.count(holdings.size());
        for (Holding holding : holdings) {
            add(account.openedAt(), holding, packer, words);
        }
        packer.count(account.positions().size());
        for (Position position : account.positions()) {
            PackedWaiting.add(position, packer, words);
        }
        packer.count(account.working().size());
        for (WorkingOrder working : account.working()) {
            PackedWaiting.add(account.key(), working, packer, words);
        }
        packer.count(account.gtts().size());
        for (Gtt gtt : account.gtts()) {
            PackedGtts.add(account.key(), gtt, packer, words);
        }
        packer.count(account.consumed().size());
        for (Consumed consumed : account.consumed()) {
            packer.count(words.number(consumed.symbol().text()))
                    .signed(consumed.quoteSeq())
                    .count(consumed.bought())
                    .count(consumed.sold());
        }
        packer.count(counters.messages());
        return packer.packed();
    }

    private static void receivables(Account account, Packer packer) {
        packer.count(account.receivables().size());
        for (Receivable receivable : account.receivables()) {
            packer.signed(receivable.paise()).signed(receivable.usableOn() - account.day());
        }
    }

    /**
     * One holding by itself.
     *
     * @param openedAt when its account was opened, market time
     */
    public static byte[] packHolding(long openedAt, Holding holding, Packer packer, Words words) {
        add(openedAt, holding, packer.clear(), words);
        return packer.packed();
    }

    private static void add(long openedAt, Holding holding, Packer packer, Words words) {
        packer.count(words.number(holding.symbol().text())).count(holding.lots().size());
        long before = openedAt;
        for (Lot lot : holding.lots()) {
            packer.count(lot.shares())
                    .signed(lot.costPaise())
                    .signed(lot.boughtAt() - before)
                    .signed(lot.settlesOn())
                    .count(words.number(lot.boughtOn().text()));
            before = lot.boughtAt();
        }
    }

    /**
     * Reads an account back.
     *
     * @param orders how many orders there have been
     */
    public static Account unpack(AccountKey key, long version, long orders, byte[] packed, Words words) {
        Unpacker unpacker = new Unpacker(packed);
        long openedAt = unpacker.signed();
        long asOf = openedAt + unpacker.signed();
        long cash = unpacker.signed();
        long capital = unpacker.signed();
        long realised = unpacker.signed();
        long day = unpacker.signed();
        long dayRealised = unpacker.signed();
        long dayFills = unpacker.signed();
        long fills = unpacker.count();
        long journals = unpacker.count();
        long events = unpacker.count();
        long gtts = unpacker.count();
        String hash = HEX.formatHex(unpacker.raw(HASH_BYTES));
        Charges charges = PackedCharges.next(unpacker);
        Charges dayCharges = PackedCharges.next(unpacker);
        List<Receivable> receivables = unpacker.list(() -> new Receivable(unpacker.signed(), day + unpacker.signed()));
        Map<Symbol, Holding> holdings = holdings(unpacker, openedAt, words);
        List<Position> positions = unpacker.list(() -> PackedWaiting.position(unpacker, words));
        List<WorkingOrder> working = unpacker.list(() -> PackedWaiting.working(key, unpacker, words));
        List<Gtt> triggers = unpacker.list(() -> PackedGtts.next(key, unpacker, words));
        List<Consumed> consumed = unpacker.list(() -> new Consumed(
                words.symbol(unpacker.smallCount()), unpacker.signed(), unpacker.count(), unpacker.count()));
        // Accounts of the first versions have had no messages.
        long messages = unpacker.atEnd() ? 0 : unpacker.count();
        return new Account(
                key,
                version,
                openedAt,
                asOf,
                cash,
                receivables,
                capital,
                realised,
                charges,
                day,
                dayRealised,
                dayCharges,
                fills - dayFills,
                new Counters(orders, fills, journals, events, gtts, messages),
                hash,
                holdings,
                positions,
                working,
                triggers,
                consumed);
    }

    private static Map<Symbol, Holding> holdings(Unpacker unpacker, long openedAt, Words words) {
        int count = unpacker.smallCount();
        Map<Symbol, Holding> holdings = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            Holding holding = holding(openedAt, unpacker, words);
            holdings.put(holding.symbol(), holding);
        }
        return holdings;
    }

    /** Reads back what {@link #packHolding} wrote. */
    public static Holding holding(long openedAt, Unpacker unpacker, Words words) {
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
        return new Holding(symbol, lots);
    }
}
