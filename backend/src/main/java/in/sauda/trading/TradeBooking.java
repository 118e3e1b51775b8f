package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.charge.ChargeSchedule;
import in.sauda.charge.Charges;
import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.fill.FillResult;
import in.sauda.fill.Slice;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Money;
import in.sauda.money.Proportion;
import in.sauda.order.Order;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Sellable;
import java.util.List;
import java.util.Objects;

/**
 * Writes what an order got into an account: fills, charges, one journal, lots or position. {@code docs/ledger.md} has
 * the worked postings. Pure.
 */
final class TradeBooking {

    private final ChargeSchedule schedule;
    private final SaleProceeds proceedsRule;

    TradeBooking(ChargeSchedule schedule, SaleProceeds proceedsRule) {
        this.schedule = schedule;
        this.proceedsRule = proceedsRule;
    }

    /**
     * Books {@code result} of {@code execution}, which is not empty.
     *
     * @param order         the order before it
     * @param leverage      of an intraday order
     * @param previousClose of the listing at which holdings of the ISIN are valued, 0 if not known
     * @return the order after it
     */
    Order book(
            AccountDraft draft,
            Order order,
            Instrument instrument,
            Execution execution,
            FillResult result,
            int leverage,
            long previousClose) {
        long shares = result.quantity();
        long value = result.valuePaise();
        Charges charges = more(draft, order, instrument, value);
        Order after = order.filling(shares, value, draft.now());
        addFills(draft, order, execution, result, value, charges.total());
        Entries entries = new Entries();
        Charges debited;
        if (order.product() == Product.MIS) {
            debited = charges.plus(fee(draft, order));
            intraday(draft, order, shares, value, leverage, entries);
        } else if (order.side() == Side.BUY) {
            debited = charges;
            bought(draft, instrument, shares, value, entries);
        } else {
            debited = charges.plus(sold(draft, instrument, shares, value, previousClose, entries));
        }
        entries.charges(debited).money(LedgerAccount.CASH, -debited.total());
        draft.charge(debited);
        draft.post(
                order.side() == Side.BUY ? Journal.Type.BUY : Journal.Type.SELL,
                narration(order, shares, value),
                order.id(),
                entries.list());
        return after;
    }

    /** The broker's fee for squaring off: due once, with the first shares that its order gets. */
    private Charges fee(AccountDraft draft, Order order) {
        return order.squaresOff() && order.filledQuantity() == 0
                ? schedule.squareOffFee(draft.day().date())
                : Charges.NONE;
    }

    /** What {@code order} owes in charges if it fills for {@code value} more than it has. */
    Charges more(AccountDraft draft, Order order, Instrument instrument, long value) {
        Charges all = of(draft, order, instrument, Math.addExact(order.filledValuePaise(), value));
        return order.filledValuePaise() == 0 ? all : all.minus(of(draft, order, instrument, order.filledValuePaise()));
    }

    private Charges of(AccountDraft draft, Order order, Instrument instrument, long value) {
        boolean delivery = order.product() == Product.CNC;
        return schedule.order(
                draft.day().date(),
                instrument.exchange(),
                instrument.series(),
                order.side(),
                delivery ? value : 0,
                delivery ? 0 : value);
    }

    private static String narration(Order order, long shares, long value) {
        return (order.side() == Side.BUY ? "Bought " : "Sold ") + shares + " " + order.symbol() + " for "
                + Money.ofPaise(value);
    }

    /** Each slice bears its part of the charges by value; the last takes what rounding leaves. */
    private static void addFills(
            AccountDraft draft, Order order, Execution execution, FillResult result, long value, long charges) {
        AccountKey key = draft.before().key();
        List<Slice> slices = result.slices();
        long left = charges;
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            boolean last = i == slices.size() - 1;
            long part = last ? left : Math.multiplyExact(charges, slice.valuePaise()) / value;
            left -= part;
            long number = draft.nextFill();
            draft.fill(new Fill(
                    key.fillId(number),
                    number,
                    order.id(),
                    order.symbol(),
                    order.side(),
                    order.product(),
                    slice.quantity(),
                    slice.pricePaise(),
                    draft.now(),
                    part,
                    execution,
                    i));
        }
    }

    private static void bought(AccountDraft draft, Instrument instrument, long shares, long value, Entries entries) {
        Symbol listing = instrument.symbol();
        Symbol line = instrument.line();
        Lot lot = new Lot(shares, value, draft.now(), draft.day().settlesOn(), listing);
        draft.holding(line, Holding.with(draft.holding(line), line, lot));
        draft.position(draft.position(listing, Product.CNC).counting(shares, value, 0, 0, 0));
        entries.shares(LedgerAccount.UNSETTLED, line, shares, value)
                .shares(LedgerAccount.EXCHANGE, line, -shares, 0)
                .money(LedgerAccount.CASH, -value);
    }

    /**
     * Sells lots first in, first out, of those that can be sold on this exchange. Money of delivered shares may be used
     * at once (before 7 October 2024 in part), that of shares on their way (T1) from the next session. What was bought
     * the same day gives back its cost at once and its gain after settlement.
     *
     * @return the depository's charge, if this is the day's first sale of delivered shares of the ISIN
     */
    private Charges sold(
            AccountDraft draft, Instrument instrument, long shares, long value, long previousClose, Entries entries) {
        Symbol line = instrument.line();
        Holding held = Objects.requireNonNull(draft.holding(line), "the holding check let this through");
        Holding.Sale sale = held.without(shares, instrument.symbol(), Sellable.kept(held, draft.working(), instrument));
        draft.holding(line, sale.rest());
        long settledCost = 0;
        long settledShares = 0;
        long otherCost = 0;
        long usable = 0;
        long nextSession = 0;
        long afterSettlement = 0;
        long dayBase = 0;
        long left = value;
        boolean leavesDemat = false;
        for (int i = 0; i < sale.sold().size(); i++) {
            Lot lot = sale.sold().get(i);
            boolean last = i == sale.sold().size() - 1;
            long proceeds = last ? left : Proportion.of(value, lot.shares(), shares);
            left -= proceeds;
            boolean today = Ist.epochDay(lot.boughtAt()) == draft.day().epochDay();
            dayBase += !today && previousClose > 0 ? Math.multiplyExact(previousClose, lot.shares()) : lot.costPaise();
            leavesDemat |= !today;
            if (lot.settled()) {
                settledCost += lot.costPaise();
                settledShares += lot.shares();
                long atOnce = proceedsRule.usablePaise(draft.day().date(), proceeds);
                usable += atOnce;
                nextSession += proceeds - atOnce;
            } else {
                otherCost += lot.costPaise();
                if (today) {
                    usable += Math.min(proceeds, lot.costPaise());
                    afterSettlement += Math.max(proceeds - lot.costPaise(), 0);
                } else {
                    nextSession += proceeds;
                }
            }
        }
        long gain = value - settledCost - otherCost;
        entries.money(LedgerAccount.CASH, usable)
                .money(LedgerAccount.RECEIVABLE, nextSession + afterSettlement)
                .shares(LedgerAccount.HOLDINGS, line, -settledShares, -settledCost)
                .shares(LedgerAccount.UNSETTLED, line, settledShares - shares, -otherCost)
                .shares(LedgerAccount.EXCHANGE, line, shares, 0)
                .money(LedgerAccount.REALISED_PNL, -gain, line);
        draft.receive(nextSession, draft.day().nextDay());
        draft.receive(afterSettlement, draft.day().atHandOn());
        draft.realise(gain, value - dayBase);
        Position position = draft.position(instrument.symbol(), Product.CNC).counting(0, 0, shares, value, gain);
        if (!leavesDemat || draft.depositoryPaid(instrument)) {
            draft.position(position);
            return Charges.NONE;
        }
        long dp = schedule.dpPaise(draft.day().date());
        draft.position(position.charging(dp));
        return new Charges(0, 0, 0, 0, 0, 0, dp, 0);
    }

    /**
     * An intraday trade closes what is open the other way, then opens with the rest. A loss is paid at once; a gain may
     * be used after settlement.
     */
    private static void intraday(
            AccountDraft draft, Order order, long shares, long value, int leverage, Entries entries) {
        Symbol symbol = order.symbol();
        Position before = draft.position(symbol, Product.MIS);
        boolean buy = order.side() == Side.BUY;
        long signed = buy ? shares : -shares;
        boolean against = before.quantity() != 0 && (before.quantity() > 0) != buy;
        long closed = against ? Math.min(shares, Math.abs(before.quantity())) : 0;
        long closedValue = closed == shares ? value : Proportion.of(value, closed, shares);
        long closedEntry = closed == 0
                ? 0
                : closed == Math.abs(before.quantity())
                        ? before.entryPaise()
                        : Proportion.of(before.entryPaise(), closed, Math.abs(before.quantity()));
        long gain = buy ? closedEntry - closedValue : closedValue - closedEntry;
        long openedValue = value - closedValue;
        long entry = before.entryPaise() - closedEntry + openedValue;
        // Closing takes the entry value off the position, opening adds the trade's: both on the side of the order.
        long onSide = Math.addExact(closedEntry, openedValue);
        entries.shares(LedgerAccount.INTRADAY, symbol, signed, buy ? onSide : -onSide)
                .shares(LedgerAccount.EXCHANGE, symbol, -signed, 0)
                .money(LedgerAccount.BROKER, buy ? -onSide : onSide)
                .money(LedgerAccount.REALISED_PNL, -gain, symbol)
                .money(gain > 0 ? LedgerAccount.RECEIVABLE : LedgerAccount.CASH, gain);
        draft.receive(Math.max(gain, 0), draft.day().atHandOn());
        draft.realise(gain, gain);
        draft.position(before.counting(buy ? shares : 0, buy ? value : 0, buy ? 0 : shares, buy ? 0 : value, gain)
                .open(before.quantity() + signed, entry, leverage));
    }
}
