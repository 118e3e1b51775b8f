package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.SessionPhase;
import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must hold of every booking and every account, worked out here once more and plainly. */
final class DayChecks {

    private final Map<AccountKey, Account> before = new HashMap<>();

    /** Checks one booking, in the order in which they are stored. */
    void booked(Booking booking, HaltedHours hours) {
        Account after = booking.after();
        Account known = before.get(booking.key());
        assertThat(booking.versionBefore()).isEqualTo(known == null ? 0 : known.version());
        if (after == null) {
            before.remove(booking.key());
            return;
        }
        before.put(booking.key(), after);
        booking.journals().forEach(DayChecks::balances);
        booking.orders().forEach(order -> order(order, after));
        booking.fills().forEach(fill -> fill(fill, booking, hours));
        numbered(booking, known);
        account(after);
        money(booking, known, after);
    }

    private static void balances(Journal journal) {
        long paise = 0;
        Map<String, Long> shares = new HashMap<>();
        for (Entry entry : journal.entries()) {
            paise += entry.debitPaise() - entry.creditPaise();
            if (entry.symbol() != null) {
                shares.merge(entry.symbol().text(), entry.shares(), Long::sum);
            }
        }
        assertThat(paise).as(journal.narration()).isZero();
        assertThat(shares.values()).as(journal.narration()).allMatch(sum -> sum == 0);
    }

    /** filled + pending + cancelled = quantity, and the state says so. */
    private static void order(Order order, Account after) {
        long pending = order.quantity() - order.filledQuantity() - order.cancelledQuantity();
        assertThat(order.pendingQuantity()).as("pending of %s", order).isEqualTo(pending);
        boolean waits = after.working(order.number()) != null;
        assertThat(waits).as("waits: %s", order).isEqualTo(!order.status().isFinal());
        if (order.status().isFinal()) {
            assertThat(pending).as("pending of %s", order).isZero();
            assertThat(order.status() == OrderStatus.COMPLETE)
                    .as("complete: %s", order)
                    .isEqualTo(order.filledQuantity() == order.quantity());
        } else {
            assertThat(pending).as("pending of %s", order).isPositive();
        }
        boolean waitsForTrigger = order.status() == OrderStatus.TRIGGER_PENDING;
        boolean stop = order.type() == OrderType.SL || order.type() == OrderType.SL_M;
        assertThat(waitsForTrigger && !stop).as("a trigger of %s", order).isFalse();
        assertThat(order.history().getLast().status()).isEqualTo(order.status());
    }

    /** Inside the book, bar or auction; no worse than the limit; in a phase that trades; the same again. */
    private static void fill(Fill fill, Booking booking, HaltedHours hours) {
        Execution e = fill.execution();
        assertThat(fill.derivesAgain()).as("derives again: %s", fill).isTrue();
        assertThat(fill.pricePaise())
                .as("inside: %s", fill)
                .isBetween(e.liquidity().lowPaise(), e.liquidity().highPaise());
        Order order = booking.orders().stream()
                .filter(one -> one.id().equals(fill.orderId()))
                .findAny()
                .orElseThrow();
        boolean limited = order.type() == OrderType.LIMIT || order.type() == OrderType.SL;
        boolean buy = fill.side() == Side.BUY;
        for (long limit : new long[] {e.limitPaise(), limited ? order.pricePaise() : 0}) {
            assertThat(limit > 0 && (buy ? fill.pricePaise() > limit : fill.pricePaise() < limit))
                    .as("worse than the limit %s: %s", limit, fill)
                    .isFalse();
        }
        SessionPhase phase = hours.at(
                        fill.at(), RandomMarket.CATALOG.find(fill.symbol()).orElseThrow())
                .phase();
        boolean right = switch (e.rule()) {
            case BOOK_WALK, TRADED_AT, TRADED_THROUGH -> phase.continuous();
            // Where a special session names no matching phase, the auction is matched when order entry ends.
            case OPENING_AUCTION -> phase == SessionPhase.PRE_OPEN_MATCH || phase == SessionPhase.BUFFER;
            case CLOSING_AUCTION -> phase == SessionPhase.AUCTION_MATCH;
            case POST_CLOSE -> phase == SessionPhase.POST_CLOSE;
        };
        assertThat(right).as("%s in %s: %s", e.rule(), phase, fill).isTrue();
    }

    private static void numbered(Booking booking, @Nullable Account known) {
        long fills = known == null ? 0 : known.counters().fills();
        for (Fill fill : booking.fills()) {
            assertThat(fill.number()).isEqualTo(++fills);
        }
        long events = known == null ? 0 : known.counters().events();
        for (AccountEvent event : booking.events()) {
            assertThat(event.id()).as("events without a gap").isEqualTo(++events);
        }
        long journals = known == null ? 0 : known.counters().journals();
        for (Journal journal : booking.journals()) {
            assertThat(journal.number()).isEqualTo(++journals);
        }
        Account after = OrderPipeline.after(booking);
        assertThat(after.counters().fills()).isEqualTo(fills);
        assertThat(after.counters().events()).isEqualTo(events);
        assertThat(after.counters().journals()).isEqualTo(journals);
        assertThat(known == null || after.asOf() >= known.asOf()).isTrue();
    }

    /** Shares never below zero, blocked money and shares what the open orders and positions ask for. */
    static void account(Account account) {
        for (Holding holding : account.holdings().values()) {
            for (Lot lot : holding.lots()) {
                assertThat(lot.shares()).as("%s", holding).isPositive();
                assertThat(lot.costPaise()).as("%s", holding).isNotNegative();
            }
            Instrument line = RandomMarket.CATALOG.find(holding.symbol()).orElseThrow();
            assertThat(holding.symbol()).isEqualTo(line.line());
            assertThat(account.unpromisedShares(line)).as("free %s", holding).isNotNegative();
        }
        account.receivables()
                .forEach(one -> assertThat(one.paise()).as("%s", one).isPositive());
        for (WorkingOrder working : account.working()) {
            if (working.order().side() == Side.SELL && working.order().product() == Product.CNC) {
                assertThat(account.freeShares(RandomMarket.CATALOG
                                .find(working.order().symbol())
                                .orElseThrow()))
                        .as("shares of %s", working)
                        .isNotNegative();
            }
        }
        for (Position position : account.positions()) {
            assertThat(position.entryPaise()).as("%s", position).isNotNegative();
            assertThat(position.quantity() == 0 && position.entryPaise() != 0)
                    .as("%s", position)
                    .isFalse();
            assertThat(position.buyQuantity() >= 0 && position.sellQuantity() >= 0)
                    .as("%s", position)
                    .isTrue();
        }
        assertThat(account.blockedPaise()).as("blocked").isEqualTo(blocked(account));
    }

    /** Blocked money, share by share from the orders: the plain way. */
    private static long blocked(Account account) {
        long sum = 0;
        TreeSet<String> intraday = new TreeSet<>();
        for (WorkingOrder working : account.working()) {
            sum += working.chargeReservePaise();
            if (working.order().product() == Product.MIS) {
                intraday.add(working.order().symbol().text());
            } else if (working.order().side() == Side.BUY) {
                sum += working.order().pendingQuantity() * working.reservePaise();
            }
        }
        for (Position position : account.positions()) {
            if (position.product() == Product.MIS) {
                intraday.add(position.symbol().text());
            }
        }
        for (String symbol : intraday) {
            sum += margin(account, symbol);
        }
        return sum;
    }

    private static long margin(Account account, String symbol) {
        long open = 0;
        long entry = 0;
        long leverage = Integer.MAX_VALUE;
        for (Position position : account.positions()) {
            if (position.product() == Product.MIS && position.symbol().text().equals(symbol)) {
                open = position.quantity();
                entry = position.entryPaise();
                leverage = position.leverage();
            }
        }
        List<WorkingOrder> orders = new ArrayList<>();
        for (WorkingOrder working : account.working()) {
            if (working.order().product() == Product.MIS
                    && working.order().symbol().text().equals(symbol)) {
                orders.add(working);
                leverage = Math.min(leverage, working.leverage());
            }
        }
        orders.sort(Comparator.comparingLong(WorkingOrder::reservePaise));
        long most = 0;
        for (Side side : Side.values()) {
            boolean sameWay = side == Side.BUY ? open > 0 : open < 0;
            long value = sameWay ? entry : 0;
            long closable = sameWay ? 0 : Math.abs(open);
            for (WorkingOrder working : orders) {
                if (working.order().side() == side) {
                    long closes = Math.min(closable, working.order().pendingQuantity());
                    closable -= closes;
                    value += (working.order().pendingQuantity() - closes) * working.reservePaise();
                }
            }
            most = Math.max(most, value);
        }
        return (most + leverage - 1) / leverage;
    }

    /**
     * Money that may be used falls below zero only by what nobody is asked about: charges, losses of intraday positions,
     * deliveries of positions that were not squared off.
     */
    private static void money(Booking booking, @Nullable Account known, Account after) {
        if (known == null || after.availablePaise() >= 0 || after.availablePaise() >= known.availablePaise()) {
            return;
        }
        long fallen = known.availablePaise() - after.availablePaise();
        long charges = after.charges().total() - known.charges().total();
        long losses = booking.journals().stream()
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.account() == in.sauda.ledger.LedgerAccount.REALISED_PNL
                        || entry.account() == in.sauda.ledger.LedgerAccount.AUCTION_PENALTY)
                .mapToLong(Entry::debitPaise)
                .sum();
        boolean conversion = booking.journals().stream().anyMatch(journal -> journal.type() == Journal.Type.CONVERSION);
        assertThat(conversion || fallen <= charges + losses)
                .as(
                        "money free to use fell from %s to %s with charges of %s and losses of %s: %s",
                        known.availablePaise(), after.availablePaise(), charges, losses, booking)
                .isTrue();
    }
}
