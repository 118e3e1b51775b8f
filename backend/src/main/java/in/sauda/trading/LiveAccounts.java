package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that the market's thread has in memory, each at its newest version, stored or on its way to the store;
 * and who of all accounts waits for prices or for time. Kept by the market's thread.
 */
final class LiveAccounts {

    private static final int MOST = 50_000;

    private final String market;
    private final BookingStore store;
    private final ConcurrentMap<TraderId, Account> durable;
    private final WorkingIndex index;
    private final Consumer<Consumer<AccountKey>> everybody;
    private final Map<TraderId, Account> live = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<TraderId, List<Fill>> dayFills = new HashMap<>();
    private final Set<TraderId> waiting = new LinkedHashSet<>();
    private final Set<TraderId> trading = new LinkedHashSet<>();
    private final Map<TraderId, String> faults = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    /**
     * No accounts yet.
     *
     * @param durable   accounts as they are stored
     * @param index     learns who waits for which price
     * @param everybody names every account of the store that this is about
     */
    LiveAccounts(
            String market,
            BookingStore store,
            ConcurrentMap<TraderId, Account> durable,
            WorkingIndex index,
            Consumer<Consumer<AccountKey>> everybody) {
        this.market = market;
        this.store = store;
        this.durable = durable;
        this.index = index;
        this.everybody = everybody;
    }

    AccountKey key(TraderId trader) {
        return new AccountKey(trader, market);
    }

    /** Rises whenever an account leaves memory: what was read from the store before is void after. */
    long generation() {
        return generation.get();
    }

    /** Who waits for prices or for time, in no particular order. */
    Set<TraderId> waiting() {
        return waiting;
    }

    /** From now on nothing is booked in {@code trader}'s account because of {@code fault}. Safe from any thread. */
    void halt(TraderId trader, String fault) {
        faults.put(trader, fault);
    }

    /** What does not add up in {@code trader}'s account, so that nothing is booked in it; null if all does. */
    @Nullable
    String fault(TraderId trader) {
        return faults.isEmpty() ? null : faults.get(trader);
    }

    /** Who has orders that wait or intraday positions, in no particular order. */
    Set<TraderId> trading() {
        return trading;
    }

    /** The account in memory, or null. */
    @Nullable
    Account known(TraderId trader) {
        return live.get(trader);
    }

    /** The account in memory or in the store, or null if there is none. */
    @Nullable
    Account find(TraderId trader) {
        Account known = live.get(trader);
        return known != null ? known : load(trader, store.account(key(trader)));
    }

    /** Takes in what the store has of {@code trader}; returns it, or null for nothing. */
    @Nullable
    Account load(TraderId trader, Optional<Account> stored) {
        stored.ifPresent(this::load);
        return stored.orElse(null);
    }

    /** Takes in an account as it is stored. */
    void load(Account account) {
        TraderId trader = account.key().trader();
        durable.put(trader, account);
        take(
                account,
                account.dayFirstFill() <= account.counters().fills()
                        ? store.fillsFrom(account.key(), account.dayFirstFill())
                        : List.of());
    }

    /** Takes in an account that was brought up to the present elsewhere, with its fills since its last note. */
    void take(Account account, List<Fill> fills) {
        TraderId trader = account.key().trader();
        if (fills.isEmpty()) {
            dayFills.remove(trader);
        } else {
            dayFills.put(trader, new ArrayList<>(fills));
        }
        index.change(live.get(trader), account);
        remember(trader, account);
    }

    /** Takes in an account that {@code booking} changed or made. */
    void change(Booking booking) {
        TraderId trader = booking.key().trader();
        Account after = booking.after();
        Account before = live.get(trader);
        index.change(before, after);
        if (after == null) {
            forget(trader);
            return;
        }
        if (after.dayFirstFill() > after.counters().fills()) {
            dayFills.remove(trader);
        } else if (!booking.fills().isEmpty()) {
            dayFills.computeIfAbsent(trader, any -> new ArrayList<>()).addAll(booking.fills());
        }
        sort(after);
        remember(trader, after);
    }

    /** Takes in that the account's orders have seen more of the market. */
    void seen(Account account) {
        index.change(live.get(account.key().trader()), account);
        live.put(account.key().trader(), account);
    }

    /** The account's fills since its last note, in order. */
    List<Fill> dayFills(TraderId trader) {
        return dayFills.getOrDefault(trader, List.of());
    }

    /**
     * An account that waits was found in the store. It is kept in memory if it waits for prices; the others are read when
     * time has something for them.
     */
    void foundWaiting(Account account) {
        sort(account);
        if (live.get(account.key().trader()) == null
                && !(account.working().isEmpty() && account.gtts().isEmpty())) {
            load(account);
        }
    }

    private void sort(Account account) {
        TraderId trader = account.key().trader();
        if (account.waitsForTime()) {
            waiting.add(trader);
        } else {
            waiting.remove(trader);
        }
        if (!account.working().isEmpty() || account.openIntraday()) {
            trading.add(trader);
        } else {
            trading.remove(trader);
        }
    }

    /** Names everybody who has an account in this market, once: those in memory may not be stored yet. */
    void everybody(Consumer<TraderId> each) {
        List.copyOf(live.keySet()).forEach(each);
        everybody.accept(key -> {
            if (key.market().equals(market) && !live.containsKey(key.trader())) {
                each.accept(key.trader());
            }
        });
    }

    /** Forgets everything: the store is to be asked again. */
    void forgetAll() {
        live.values().forEach(account -> index.change(account, null));
        live.clear();
        dayFills.clear();
        waiting.clear();
        trading.clear();
        generation.incrementAndGet();
    }

    /** Forgets what memory has of {@code trader}: the store is to be asked again. */
    void readAgain(TraderId trader) {
        index.change(live.get(trader), null);
        durable.remove(trader);
        forget(trader);
    }

    private void forget(TraderId trader) {
        live.remove(trader);
        dayFills.remove(trader);
        waiting.remove(trader);
        trading.remove(trader);
        generation.incrementAndGet();
    }

    /**
     * Keeps the newest version in memory. Of accounts that wait for no price the least used leave once all their
     * bookings are durable.
     */
    private void remember(TraderId trader, Account account) {
        live.put(trader, account);
        if (live.size() <= MOST) {
            return;
        }
        Iterator<Map.Entry<TraderId, Account>> eldest = live.entrySet().iterator();
        for (int looked = 0; looked < 16 && eldest.hasNext(); looked++) {
            Map.Entry<TraderId, Account> entry = eldest.next();
            Account stored = durable.get(entry.getKey());
            boolean mayLeave = entry.getValue().working().isEmpty()
                    && entry.getValue().gtts().isEmpty()
                    && stored != null
                    && stored.version() == entry.getValue().version();
            if (mayLeave) {
                TraderId left = entry.getKey();
                eldest.remove();
                durable.remove(left);
                dayFills.remove(left);
                generation.incrementAndGet();
                return;
            }
        }
    }
}
