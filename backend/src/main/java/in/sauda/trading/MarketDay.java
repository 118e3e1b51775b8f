package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What prices and time do to accounts, in the order in which they happen: ticks reach waiting orders and triggers,
 * moments of the day roll accounts on. Each account is changed by bookings of its own, and none twice by the same tick
 * or moment: an account knows up to when it is known. Kept by the market's thread.
 */
final class MarketDay {

    private static final long EPOCH = Ist.startOf(LocalDate.EPOCH);

    private final LiveAccounts accounts;
    private final WorkingIndex index;
    private final DaySchedule schedule;
    private final Rolls rolls;
    private final Ticks ticks;
    private final DayViews views;
    private final Consumer<Booking> book;
    private final long[] volumeSeen;
    private final long[] volumeDay;
    private final Map<TraderId, List<Moment>> rolling = new LinkedHashMap<>();
    private final PriorityQueue<Expiry> expiries = new PriorityQueue<>();

    /** An order that lapses by its own terms. */
    private record Expiry(long at, TraderId trader, long number) implements Comparable<Expiry> {
        @Override
        public int compareTo(Expiry other) {
            return Long.compare(at, other.at);
        }
    }

    MarketDay(
            LiveAccounts accounts,
            WorkingIndex index,
            DaySchedule schedule,
            Rolls rolls,
            Ticks ticks,
            DayViews views,
            Consumer<Booking> book,
            int instruments) {
        this.accounts = accounts;
        this.index = index;
        this.schedule = schedule;
        this.rolls = rolls;
        this.ticks = ticks;
        this.views = views;
        this.book = book;
        this.volumeSeen = new long[instruments];
        this.volumeDay = new long[instruments];
        Arrays.fill(volumeDay, Long.MIN_VALUE);
    }

    /** A new quote: two comparisons unless somebody waits for its price. */
    void quoted(Quote quote) {
        int number = quote.instrument().number();
        long traded = traded(number, quote);
        if (index.touches(number, quote.tick().ltpPaise())) {
            touched(quote, traded);
        }
    }

    /** The band of the quote's instrument moved with this quote: what waits outside it is cancelled. */
    void bandMoved(Quote quote) {
        long at = quote.tick().eventMicros();
        MarketView view = views.of(quote, at);
        for (TraderId trader :
                view.session().phase().continuous() ? List.copyOf(accounts.trading()) : List.<TraderId>of()) {
            Account account = upToDate(trader);
            Booking booking = account == null || account.asOf() > at ? null : Ticks.bandMoved(account, view);
            if (booking != null) {
                change(booking);
            }
        }
    }

    /** A quote that nobody is to meet: only its volume counts. */
    void saw(Quote quote) {
        traded(quote.instrument().number(), quote);
    }

    /** Shares that traded since the instrument's quote before; the day's volume starts from 0 with each date. */
    private long traded(int number, Quote quote) {
        long volume = quote.tick().volume();
        long day = Math.floorDiv(quote.tick().eventMicros() - EPOCH, Ist.DAY);
        long before = volumeDay[number] == day ? volumeSeen[number] : 0;
        volumeDay[number] = day;
        volumeSeen[number] = volume;
        return Math.max(volume - before, 0);
    }

    private void touched(Quote quote, long traded) {
        long at = quote.tick().eventMicros();
        MarketView view = views.of(quote, at);
        if (!view.session().phase().continuous()) {
            return;
        }
        for (TraderId trader :
                index.touched(quote.instrument().number(), quote.tick().ltpPaise())) {
            Account account = upToDate(trader);
            if (account != null && account.asOf() <= at) {
                Ticks.Result result = ticks.tick(account, view, traded);
                result.bookings().forEach(this::change);
                if (result.bookings().isEmpty() && result.account() != account) {
                    accounts.seen(result.account());
                }
            }
        }
    }

    private void change(Booking booking) {
        keep(booking);
        book.accept(booking);
    }

    /** Takes a booking in that is handed on to be stored. */
    void keep(Booking booking) {
        accounts.change(booking);
        Account after = booking.after();
        for (int i = 0; after != null && i < booking.orders().size(); i++) {
            Order order = booking.orders().get(i);
            WorkingOrder waiting = order.validityMinutes() > 0 ? after.working(order.number()) : null;
            if (waiting != null) {
                expires(after, waiting);
            }
        }
    }

    /** Takes in an account that was found in the store. */
    void found(Account account) {
        accounts.foundWaiting(account);
        account.working().forEach(waiting -> expires(account, waiting));
    }

    private void expires(Account account, WorkingOrder waiting) {
        if (waiting.expiresAt() > 0 && accounts.follows(account.key().trader())) {
            expiries.add(new Expiry(
                    waiting.expiresAt(), account.key().trader(), waiting.order().number()));
        }
    }

    /** Puts before everybody the moments after {@code after} and not later than {@code upTo} that concern all accounts. */
    void concerningAll(long after, long upTo) {
        schedule.between(after, upTo).stream().filter(rolls::concernsAll).forEach(this::moment);
    }

    /** When time next changes something after {@code micros}. */
    long nextAfter(long micros) {
        Expiry first = expiries.peek();
        long moment = schedule.next(micros).at();
        return first == null ? moment : Math.min(moment, Math.max(first.at, micros + 1));
    }

    /** Does what time does up to {@code micros}, having done everything before {@code after}. */
    void time(long after, long micros) {
        while (!expiries.isEmpty() && expiries.peek().at <= micros) {
            lapse(expiries.remove());
        }
        for (Moment moment : schedule.between(after, micros)) {
            moment(moment);
        }
    }

    private void lapse(Expiry expiry) {
        Account account = accounts.follows(expiry.trader) ? upToDate(expiry.trader) : null;
        WorkingOrder waiting = account == null ? null : account.working(expiry.number);
        if (account != null && waiting != null && waiting.expiresAt() == expiry.at) {
            AccountDraft draft = new AccountDraft(account, Math.max(expiry.at, account.asOf()), views.day(expiry.at));
            draft.ends(waiting.order().ending(OrderStatus.EXPIRED, expiry.at, "Its minutes ran out"));
            change(draft.booking());
        }
    }

    private void moment(Moment moment) {
        if (rolls.concernsAll(moment)) {
            List<TraderId> waitForPrices = new ArrayList<>();
            accounts.everybody(trader -> {
                rolling.computeIfAbsent(trader, any -> new ArrayList<>()).add(moment);
                Account known = accounts.known(trader);
                if (known != null && !(known.working().isEmpty() && known.gtts().isEmpty())) {
                    waitForPrices.add(trader);
                }
            });
            // What waits under an old name or price must not miss the first tick under the new one.
            waitForPrices.forEach(this::upToDate);
            return;
        }
        boolean atOnce = moment.kind().needsPrices();
        for (TraderId trader : List.copyOf(atOnce ? accounts.trading() : accounts.waiting())) {
            rolling.computeIfAbsent(trader, any -> new ArrayList<>()).add(moment);
            if (atOnce || openAtDayEnd(trader, moment)) {
                upToDate(trader);
            }
        }
    }

    /** Whether an intraday position may be bought in at the price of that very moment. */
    private boolean openAtDayEnd(TraderId trader, Moment moment) {
        return moment.kind() == Moment.Kind.DAY_END && accounts.trading().contains(trader);
    }

    /** The account after all moments that it has to go through; null if there is none, or nothing may be booked. */
    @Nullable
    Account upToDate(TraderId trader) {
        if (accounts.fault(trader) != null) {
            rolling.remove(trader);
            return null;
        }
        List<Moment> due = rolling.remove(trader);
        boolean known = accounts.known(trader) != null;
        Account account = accounts.find(trader);
        if (due == null || account == null) {
            return account;
        }
        if (!known && !accounts.followed().all()) {
            // Nobody may have looked after it for a while: its own time says what is before it.
            due = missed(account, account.asOf(), due.getLast().at());
        }
        for (Moment moment : due) {
            Booking booking =
                    moment.at() > account.asOf() ? rolls.apply(account, moment, () -> accounts.dayFills(trader)) : null;
            if (booking != null) {
                change(booking);
                account = OrderPipeline.after(booking);
            }
        }
        return account;
    }

    /** The moments after {@code from} and not later than {@code upTo} that may concern {@code account}. */
    List<Moment> missed(Account account, long from, long upTo) {
        boolean waits = account.waitsForTime();
        return schedule.between(from, upTo).stream()
                .filter(moment -> waits || rolls.concernsAll(moment))
                .toList();
    }

    /** {@code moments} are before {@code trader}'s account. */
    void due(TraderId trader, List<Moment> moments) {
        if (!moments.isEmpty()) {
            rolling.put(trader, new ArrayList<>(moments));
        }
    }

    /** Accounts of {@code shards} have gone through everything up to {@code micros}, and are no longer followed. */
    void unfollow(BitSet shards, long micros) {
        accounts.unfollow(shards, micros);
        // What was still before them is found by their own time.
        for (TraderId trader : List.copyOf(rolling.keySet())) {
            if (shards.get(Shards.of(trader))) {
                forget(trader);
            }
        }
    }

    /** Forgets what memory has of {@code trader}: the store is to be asked again. */
    void forget(TraderId trader) {
        accounts.readAgain(trader);
        rolling.remove(trader);
    }

    /** Takes up to {@code most} accounts through the moments that wait for them; returns whether any are left. */
    boolean roll(int most) {
        for (int i = 0; i < most && !rolling.isEmpty(); i++) {
            upToDate(rolling.keySet().iterator().next());
        }
        return !rolling.isEmpty();
    }

    /** Forgets what waits, since the accounts are to be read again. */
    void forgetAll() {
        rolling.clear();
        expiries.clear();
    }
}
