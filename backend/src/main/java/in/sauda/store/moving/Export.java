package in.sauda.store.moving;

import in.sauda.account.Trader;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.MovedTrader;
import in.sauda.store.PastBooking;
import in.sauda.store.Store;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes everything in a store, sign-ins aside, in an order that does not depend on the store. Holds the names of all
 * traders and accounts, and one booking at a time. Others may trade meanwhile: each account is written as it is at one
 * version.
 */
public final class Export {

    private static final int MOST_READS = 20;

    /** An account of more bookings is written line by line. */
    private static final int MOST_HELD = 300;

    private final Store store;
    private final LineSink sink;
    private final Progress progress;
    private final Map<String, Long> latest = new HashMap<>();
    private Sums sums = Sums.none();
    private Progress.Totals totals = Progress.Totals.NONE;

    private Export(Store store, LineSink sink, Progress progress) {
        this.store = store;
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Writes {@code store} to {@code file}, which must not exist.
     *
     * @param systemMicros system time: answers that have expired are left out
     * @throws IOException    if the file cannot be written
     * @throws StoreException if the store cannot be read, or an account changes faster than that
     */
    public static Progress.Totals run(Store store, Path file, long systemMicros, Progress progress) throws IOException {
        try (ExportFile to = ExportFile.make(file)) {
            Export export = new Export(store, to, progress);
            export.write(systemMicros);
            to.finish();
            return export.totals;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The sum over the books in {@code store}, as it would stand in its export. */
    static String books(Store store, Progress progress) throws IOException {
        Export export = new Export(store, LineSink.NOWHERE, progress);
        return export.write(Long.MAX_VALUE).books();
    }

    private Line.End write(long systemMicros) throws IOException {
        // Accounts before traders: then there is a trader to each account that is found.
        List<MarketRecord> markets = new ArrayList<>(store.markets());
        List<AccountKey> accounts = new ArrayList<>();
        store.forEachAccount(accounts::add);
        List<TraderId> traders = new ArrayList<>();
        store.moving().forEachTrader(traders::add);
        markets.sort(Comparator.comparing(MarketRecord::id));
        accounts.sort(Comparator.comparing(AccountKey::market)
                .thenComparing(key -> key.trader().text()));
        traders.sort(Comparator.comparing(TraderId::text));

        put(new Line.Start(Line.FORMAT, systemMicros));
        int beside = store.moving().readsBeside();
        Ahead.each(traders, beside, store.moving()::trader, (id, found) -> found.ifPresent(this::trader));
        Ahead.each(
                accounts,
                beside,
                key -> beside == 1 ? Optional.<Held>empty() : held(key, systemMicros),
                (key, held) -> held.ifPresentOrElse(this::account, () -> account(key, systemMicros)));
        for (MarketRecord market : markets) {
            put(new Line.OfMarket(reached(market)));
        }
        Line.End end = sums.end();
        sink.write(LineJson.write(end));
        return end;
    }

    private void trader(MovedTrader moved) {
        Trader trader = moved.trader();
        put(new Line.OfTrader(
                trader.id(),
                trader.username(),
                trader.passwordHash(),
                trader.guest(),
                trader.createdAt(),
                trader.expiresAt(),
                moved.watchlists()));
        reached(1, 0, 0);
    }

    /**
     * An account's lines, held until it is their turn.
     *
     * @param account as it stands in them
     */
    private record Held(Account account, List<Line> lines) {}

    /** Empty if the account changed meanwhile or is too large to be held: then it is written line by line. */
    private Optional<Held> held(AccountKey key, long systemMicros) {
        Optional<Account> account = store.account(key).filter(found -> found.version() <= MOST_HELD);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        lines(account.get(), systemMicros, lines::add);
        Optional<Account> after = store.account(key);
        return isOfOneVersion(account, after) ? Optional.of(new Held(account.get(), lines)) : Optional.empty();
    }

    private void account(Held held) {
        held.lines().forEach(this::putOfAccount);
        latest.merge(held.account().key().market(), held.account().asOf(), Math::max);
    }

    private static boolean isOfOneVersion(Optional<Account> before, Optional<Account> after) {
        return before.map(Account::version).equals(after.map(Account::version));
    }

    private void account(AccountKey key, long systemMicros) {
        for (int read = 0; read < MOST_READS; read++) {
            long length = length();
            Sums before = sums.copy();
            Progress.Totals reached = totals;
            Optional<Account> account = store.account(key);
            account.ifPresent(now -> lines(now, systemMicros, this::putOfAccount));
            if (isOfOneVersion(account, store.account(key))) {
                account.ifPresent(now -> latest.merge(key.market(), now.asOf(), Math::max));
                return;
            }
            cut(length);
            sums = before;
            totals = reached;
        }
        throw new StoreException(
                StoreException.Reason.OVERLOADED, key + " changes faster than it can be read; let it rest");
    }

    private void lines(Account account, long systemMicros, Consumer<Line> each) {
        each.accept(AccountLine.of(account));
        long[] last = new long[1];
        store.moving().forEachPast(account.key(), past -> {
            if (past.version() != ++last[0]) {
                throw new StoreException(account.key() + ": booking " + last[0] + " is missing; the store is damaged");
            }
            if (past.version() <= account.version()) {
                each.accept(line(past));
            }
        });
        if (last[0] < account.version()) {
            throw new StoreException(
                    account.key() + ": booking " + (last[0] + 1) + " is missing; the store is damaged");
        }
        store.moving().forEachAnswer(account.key(), systemMicros, answer -> each.accept(Line.OfAnswer.of(answer)));
    }

    private void putOfAccount(Line line) {
        put(line);
        switch (line) {
            case AccountLine account -> reached(0, 1, 0);
            case Line.OfBooking booking -> reached(0, 0, 1);
            default -> {}
        }
    }

    private static Line line(PastBooking past) {
        return new Line.OfBooking(
                past.version(),
                past.marketMicros(),
                past.booked().orders(),
                past.booked().fills(),
                past.booked().journals(),
                past.events().stream()
                        .map(event -> EventLine.of(event, past.booked().orders()))
                        .toList());
    }

    /** A replay starts again from its record, which therefore is not behind what was written of its accounts. */
    private MarketRecord reached(MarketRecord market) {
        return market.kind().equals("replay") ? market.reached(latest.getOrDefault(market.id(), 0L)) : market;
    }

    private void reached(long traders, long accounts, long bookings) {
        totals = totals.plus(traders, accounts, bookings);
        progress.reached(totals);
    }

    private long length() {
        try {
            return sink.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cut(long length) {
        try {
            sink.cut(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Line line) {
        byte[] bytes = LineJson.write(line);
        sums.add(bytes, line.inBooks());
        try {
            sink.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
