package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that the market's thread has in memory, each at its newest version, stored or on its way to the store;
 * and who of all accounts waits for prices or for time. Kept by the market's thread.
 *
 * <p>Where several nodes share the accounts, only those of the shards that this one looks after follow prices and time.
 * Others are in memory for their commands alone, as they were when the last one came.
 */
final class LiveAccounts {

    private static final int MOST = 50_000;

    private final String market;
    private final BookingStore store;
    private final ConcurrentMap<TraderId, Account> durable;
    private final WorkingIndex index;
    private final Consumer<Consumer<AccountKey>> everybody;
    private final Followed followed;
    private final Map<TraderId, Account> live = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<TraderId, List<Fill>> dayFills = new HashMap<>();
    private final Set<TraderId> waiting = new LinkedHashSet<>();
    private final Set<TraderId> trading = new LinkedHashSet<>();
    private final Map<TraderId, String> faults = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final List<Account> strangers = new ArrayList<>();

    /**
     * No accounts yet.
     *
     * @param durable   accounts as they are stored
     * @param index     learns who waits for which price
     * @param everybody names every account of the store that this is about
     * @param all       whether all shards are looked after here, from the start and for ever
     */
    LiveAccounts(
            String market,
            BookingStore store,
            ConcurrentMap<TraderId, Account> durable,
            WorkingIndex index,
            Consumer<Consumer<AccountKey>> everybody,
            boolean all) {
        this.market = market;
        this.store = store;
        this.durable = durable;
        this.index = index;
        this.everybody = everybody;
        this.followed = new Followed(all);
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

    /** Which of them follow prices and time here. */
    Followed followed() {
        return followed;
    }

    /** Whether {@code trader}'s account follows prices and time here. */
    boolean follows(TraderId trader) {
        return followed.has(trader);
    }

    /** From now on the accounts of {@code shards} follow prices and time here; what memory has of them is forgotten. */
    void follow(BitSet shards) {
        for (TraderId trader : inMemory(shards)) {
            readAgain(trader);
        }
        followed.add(shards);
    }

    /** The accounts of {@code shards} have followed prices and time until {@code micros}, and no longer. */
    void unfollow(BitSet shards, long micros) {
        for (TraderId trader : inMemory(shards)) {
            index.change(live.get(trader), null);
            followed.broughtTo(trader, micros);
        }
        waiting.removeIf(trader -> shards.get(Shards.of(trader)));
        trading.removeIf(trader -> shards.get(Shards.of(trader)));
        followed.remove(shards);
    }

    private List<TraderId> inMemory(BitSet shards) {
        return live.keySet().stream()
                .filter(trader -> shards.get(Shards.of(trader)))
                .toList();
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

    /**
     * The account in memory or in the store, or null if there is none. Null too for one that is only now found to wait for
     * prices: it is among the {@link #strangers} and has to be taken through what it missed.
     */
    @Nullable
    Account find(TraderId trader) {
        Account known = live.get(trader);
        Account account = known == null ? store.account(key(trader)).orElse(null) : known;
        if (known != null || account == null) {
            return account;
        }
        if (!followed.all() && follows(trader) && account.waitsForPrices()) {
            strangers.add(account);
            return null;
        }
        load(account);
        return account;
    }

    /** Accounts as they were found in the store, that are to be taken through what they missed; told once. */
    List<Account> strangers() {
        if (strangers.isEmpty()) {
            return List.of();
        }
        List<Account> found = List.copyOf(strangers);
        strangers.clear();
        return found;
    }

    /** Takes in an account as it is stored. */
    void load(Account account) {
        durable.put(account.key().trader(), account);
        take(account, List.of());
    }

    /** Takes in an account that was brought up to the present elsewhere, with the fills that were {@link #held} there. */
    void take(Account account, List<Fill> fills) {
        TraderId trader = account.key().trader();
        if (fills.isEmpty()) {
            dayFills.remove(trader);
        } else {
            dayFills.put(trader, new ArrayList<>(fills));
        }
        indexed(live.get(trader), account);
        remember(trader, account);
    }

    private void indexed(@Nullable Account before, Account after) {
        if (follows(after.key().trader())) {
            index.change(before, after);
        }
    }

    /** Takes in an account that {@code booking} changed or made. */
    void change(Booking booking) {
        TraderId trader = booking.key().trader();
        Account after = booking.after();
        Account before = live.get(trader);
        if (after == null) {
            index.change(before, null);
            forget(trader);
            return;
        }
        indexed(before, after);
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
        indexed(live.get(account.key().trader()), account);
        live.put(account.key().trader(), account);
    }

    /** The account's fills since its last note, in order; those of before it was in memory come from the store. */
    List<Fill> dayFills(TraderId trader) {
        Account account = live.get(trader);
        if (account == null || account.dayFirstFill() > account.counters().fills()) {
            return List.of();
        }
        List<Fill> held = held(trader);
        long first = held.isEmpty()
                ? account.counters().fills() + 1
                : held.getFirst().number();
        if (first > account.dayFirstFill()) {
            List<Fill> all = new ArrayList<>(store.fillsFrom(account.key(), account.dayFirstFill()));
            all.removeIf(fill -> fill.number() >= first);
            all.addAll(held);
            dayFills.put(trader, all);
        }
        return held(trader);
    }

    /** The last of those fills, as far as they are in memory. */
    List<Fill> held(TraderId trader) {
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
        if (!follows(trader)) {
            return;
        }
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

    /** An account that waits for time alone was named: it is read when time has something for it. */
    void namedWaiting(TraderId trader) {
        if (follows(trader)) {
            waiting.add(trader);
        }
    }

    /** Names everybody who is looked after here, once: those in memory may not be stored yet. */
    void everybody(Consumer<TraderId> each) {
        live.keySet().stream().filter(this::follows).toList().forEach(each);
        everybody.accept(key -> {
            if (key.market().equals(market) && follows(key.trader()) && !live.containsKey(key.trader())) {
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
        followed.clear();
        strangers.clear();
        generation.incrementAndGet();
    }

    /** Forgets what memory has of {@code trader}: the store is to be asked again. */
    void readAgain(TraderId trader) {
        if (follows(trader)) {
            index.change(live.get(trader), null);
        }
        durable.remove(trader);
        forget(trader);
    }

    private void forget(TraderId trader) {
        live.remove(trader);
        followed.forget(trader);
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
            boolean waits = !entry.getValue().working().isEmpty()
                    || !entry.getValue().gtts().isEmpty();
            boolean mayLeave = !(waits && follows(entry.getKey()))
                    && stored != null
                    && stored.version() == entry.getValue().version();
            if (mayLeave) {
                TraderId left = entry.getKey();
                eldest.remove();
                durable.remove(left);
                followed.forget(left);
                dayFills.remove(left);
                generation.incrementAndGet();
                return;
            }
        }
    }
}
