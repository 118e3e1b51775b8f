package in.sauda.portfolio;

import in.sauda.charge.Charges;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.Product;
import in.sauda.order.WorkingOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trader's book in one market at one version: a projection of its journals, and its orders that wait. Immutable;
 * amounts in paise.
 *
 * @param key           whose, and where
 * @param version       rises by one with each booking, from 1
 * @param openedAt      market time of the opening, epoch microseconds
 * @param asOf          market time of the last booking
 * @param cashPaise     money that may be used, what is set aside included; below 0 only by charges, losses and
 *                      penalties that nobody asks about
 * @param receivables   money that may be used later, by day
 * @param capitalPaise  paper money put in since the last reset
 * @param realisedPaise gains less losses of sales since the last reset, before charges; dividends less auction
 *                      penalties included
 * @param charges       all charges since the last reset
 * @param day           market date (epoch day) that the day's figures belong to
 * @param dayRealisedPaise gains of that day's sales against the previous close (against cost for shares bought that day)
 * @param dayCharges    charges debited that day
 * @param dayFirstFill  number of the day's first fill, or of the next fill if the day has none
 * @param counters      running numbers
 * @param journalHash   hash of the last journal, 64 hex digits
 * @param holdings      by the line of their listings, none empty
 * @param positions     of the day, by symbol and product; open intraday ones among them
 * @param working       orders that wait, by number
 * @param gtts          triggers that wait, and the last that ended, by number
 * @param consumed      book already used, newest tick of each instrument only
 */
public record Account(
        AccountKey key,
        long version,
        long openedAt,
        long asOf,
        long cashPaise,
        List<Receivable> receivables,
        long capitalPaise,
        long realisedPaise,
        Charges charges,
        long day,
        long dayRealisedPaise,
        Charges dayCharges,
        long dayFirstFill,
        Counters counters,
        String journalHash,
        Map<Symbol, Holding> holdings,
        List<Position> positions,
        List<WorkingOrder> working,
        List<Gtt> gtts,
        List<Consumed> consumed) {

    /**
     * How many of each there have been; the next has one more.
     *
     * @param orders   orders
     * @param fills    fills
     * @param journals journals
     * @param events   events: the account's gapless sequence
     * @param gtts     triggers
     * @param messages events that are told also away from the trader's screens
     */
    public record Counters(long orders, long fills, long journals, long events, long gtts, long messages) {

        /** Nothing yet. */
        public static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0);
    }

    /** Defensive copies. */
    public Account {
        receivables = List.copyOf(receivables);
        holdings = Map.copyOf(holdings);
        positions = List.copyOf(positions);
        working = List.copyOf(working);
        gtts = List.copyOf(gtts);
        consumed = List.copyOf(consumed);
    }

    /** This account whose waiting orders have seen more of the market; not another version. */
    public Account withWorking(List<WorkingOrder> seen) {
        return seen == working
                ? this
                : new Account(
                        key,
                        version,
                        openedAt,
                        asOf,
                        cashPaise,
                        receivables,
                        capitalPaise,
                        realisedPaise,
                        charges,
                        day,
                        dayRealisedPaise,
                        dayCharges,
                        dayFirstFill,
                        counters,
                        journalHash,
                        holdings,
                        positions,
                        seen,
                        gtts,
                        consumed);
    }

    /** This account with other running numbers; not another version. */
    public Account withCounters(Counters others) {
        return new Account(
                key,
                version,
                openedAt,
                asOf,
                cashPaise,
                receivables,
                capitalPaise,
                realisedPaise,
                charges,
                day,
                dayRealisedPaise,
                dayCharges,
                dayFirstFill,
                others,
                journalHash,
                holdings,
                positions,
                working,
                gtts,
                consumed);
    }

    /** This account with other holdings; not another version. */
    public Account withHoldings(Map<Symbol, Holding> others) {
        return new Account(
                key,
                version,
                openedAt,
                asOf,
                cashPaise,
                receivables,
                capitalPaise,
                realisedPaise,
                charges,
                day,
                dayRealisedPaise,
                dayCharges,
                dayFirstFill,
                counters,
                journalHash,
                others,
                positions,
                working,
                gtts,
                consumed);
    }

    /** Money of sales that may be used later. */
    public long receivablePaise() {
        long sum = 0;
        for (Receivable receivable : receivables) {
            sum = Math.addExact(sum, receivable.paise());
        }
        return sum;
    }

    /** All money: what may be used and what is to come. */
    public long moneyPaise() {
        return Math.addExact(cashPaise, receivablePaise());
    }

    /** Money set aside for working orders and open intraday positions. */
    public long blockedPaise() {
        return Blocked.paise(working, positions);
    }

    /** Money free to use; below 0 when losses or charges took more than was free. */
    public long availablePaise() {
        return Math.subtractExact(cashPaise, blockedPaise());
    }

    /** Delivery shares of the ISIN of {@code instrument}, or null. */
    public @Nullable Holding holding(Instrument instrument) {
        return holdings.get(instrument.line());
    }

    /** Shares that may still be sold for delivery on {@code instrument}: see {@link Sellable}. */
    public long freeShares(Instrument instrument) {
        return Sellable.free(holding(instrument), working, instrument);
    }

    /** Shares of the ISIN of {@code instrument} that are held and in no working order on any of its listings. */
    public long unpromisedShares(Instrument instrument) {
        Holding held = holding(instrument);
        long shares = held == null ? 0 : held.shares();
        for (Symbol listing : instrument.listings()) {
            shares -= Sellable.waiting(working, listing);
        }
        return shares;
    }

    /** The day's position, or null. */
    public @Nullable Position position(Symbol symbol, Product product) {
        for (Position position : positions) {
            if (position.product() == product && position.symbol().equals(symbol)) {
                return position;
            }
        }
        return null;
    }

    /** The waiting order numbered {@code number}, or null. */
    public @Nullable WorkingOrder working(long number) {
        for (WorkingOrder order : working) {
            if (order.order().number() == number) {
                return order;
            }
        }
        return null;
    }

    /** The trigger numbered {@code number}, or null. */
    public @Nullable Gtt gtt(long number) {
        for (Gtt gtt : gtts) {
            if (gtt.number() == number) {
                return gtt;
            }
        }
        return null;
    }

    /** Whether an intraday position is open. */
    public boolean openIntraday() {
        for (Position position : positions) {
            if (position.quantity() != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether prices alone may change this account: orders or triggers wait, or intraday positions are open. */
    public boolean waitsForPrices() {
        return !working.isEmpty() || activeGtt() || openIntraday();
    }

    private boolean activeGtt() {
        for (Gtt gtt : gtts) {
            if (gtt.status() == Gtt.Status.ACTIVE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether time alone may change this account: orders or triggers wait, intraday positions are open, shares or money
     * are to settle, or the day's note has to be written.
     */
    public boolean waitsForTime() {
        if (!working.isEmpty() || !receivables.isEmpty() || !positions.isEmpty() || dayFirstFill <= counters.fills()) {
            return true;
        }
        if (activeGtt()) {
            return true;
        }
        for (Holding holding : holdings.values()) {
            for (Lot lot : holding.lots()) {
                if (!lot.settled()) {
                    return true;
                }
            }
        }
        return false;
    }
}
