package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.charge.ContractNote;
import in.sauda.charge.OrderTurnover;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Money;
import in.sauda.order.Product;
import in.sauda.portfolio.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The end of an account's day: what is left of intraday positions becomes delivery or goes to the exchange's auction,
 * and the contract note, which is the truth about the day's charges, is booked. Source: market-rules 5.4 and 5.5,
 * charges 2. Pure.
 */
final class DayClose {

    private final TradingRules rules;
    private final PositionDesk positions;

    DayClose(TradingRules rules, PositionDesk positions) {
        this.rules = rules;
        this.positions = positions;
    }

    /**
     * Closes the day of {@code draft}.
     *
     * @param fills the account's fills since the last note, in order
     */
    void close(AccountDraft draft, Moment moment, List<Fill> fills, Views views) {
        for (Position position : draft.positions()) {
            if (position.product() == Product.MIS && position.quantity() > 0) {
                positions.toDelivery(draft, views.instrument(position.symbol()), position, position.quantity());
                draft.notice(new Notice(
                        Notice.Code.CONVERTED_TO_DELIVERY,
                        position.symbol(),
                        position.quantity() + " " + position.symbol()
                                + " could not be squared off and became delivery; they are paid in full."));
            } else if (position.product() == Product.MIS && position.quantity() < 0) {
                buyIn(draft, position, views);
            }
        }
        if (!fills.isEmpty()) {
            note(draft, moment.date(), turnover(fills, views::instrument), views);
        }
    }

    /** The exchange buys in what was sold short: at the close plus a premium. */
    private void buyIn(AccountDraft draft, Position position, Views views) {
        MarketView view = views.of(position.symbol(), draft.now());
        long shares = -position.quantity();
        long price =
                view.closePaise() > 0 ? view.closePaise() : view.shown().tick().ltpPaise();
        long value = Math.multiplyExact(price, shares);
        long premium = rules.shortDelivery().premiumPaise(draft.day().date(), value);
        long gain = position.entryPaise() - value;
        draft.realise(gain - premium, gain - premium);
        draft.position(position.counting(shares, value, 0, 0, gain - premium).open(0, 0, position.leverage()));
        draft.post(
                Journal.Type.AUCTION,
                "Auction bought in " + shares + " " + position.symbol() + " at " + Money.ofPaise(price) + " plus "
                        + Money.ofPaise(premium),
                "",
                new Entries()
                        .shares(LedgerAccount.INTRADAY, position.symbol(), shares, position.entryPaise())
                        .shares(LedgerAccount.EXCHANGE, position.symbol(), -shares, 0)
                        .money(LedgerAccount.BROKER, -position.entryPaise())
                        .money(LedgerAccount.REALISED_PNL, -gain, position.symbol())
                        .money(LedgerAccount.AUCTION_PENALTY, premium)
                        .money(LedgerAccount.CASH, gain - premium)
                        .list());
        draft.notice(new Notice(
                Notice.Code.SHORT_DELIVERY,
                position.symbol(),
                shares + " " + position.symbol() + " were sold short and not bought back; the auction cost ₹"
                        + Money.ofPaise(value + premium) + "."));
    }

    private void note(AccountDraft draft, LocalDate date, List<OrderTurnover> orders, Views views) {
        ContractNote note =
                ContractNote.of(date, orders, rules.charges(), rules.charges().sttRule(date));
        Charges difference = note.charges().minus(debited(date, orders)).minus(refund(draft, views));
        draft.charge(difference);
        draft.post(
                Journal.Type.NOTE,
                "Contract note of " + date + ": charges "
                        + Money.ofPaise(note.charges().total()),
                date.toString(),
                new Entries()
                        .charges(difference)
                        .money(LedgerAccount.CASH, -difference.total())
                        .orNothing(LedgerAccount.STT, LedgerAccount.CASH)
                        .list());
        draft.noted();
        draft.notice(new Notice(
                Notice.Code.CONTRACT_NOTE,
                null,
                "The contract note of " + date + " is final: charges ₹"
                        + Money.ofPaise(note.charges().total()) + ", ₹" + Money.ofPaise(difference.total())
                        + " more than booked with the orders."));
    }

    /** What was debited with the fills: each order by itself. */
    Charges debited(LocalDate date, List<OrderTurnover> orders) {
        Charges sum = Charges.NONE;
        for (OrderTurnover order : orders) {
            boolean delivery = order.product() == Product.CNC;
            sum = sum.plus(rules.charges()
                    .order(
                            date,
                            order.exchange(),
                            order.series(),
                            order.side(),
                            delivery ? order.valuePaise() : 0,
                            delivery ? 0 : order.valuePaise()));
        }
        return sum;
    }

    /**
     * The depository's charge comes back for shares of which in the end none left: on each exchange as many were bought
     * that day.
     */
    private static Charges refund(AccountDraft draft, Views views) {
        long paise = 0;
        for (Position position : draft.positions()) {
            if (position.dpPaise() > 0 && noneLeft(draft, views.instrument(position.symbol()))) {
                paise += position.dpPaise();
                draft.position(position.charging(0));
            }
        }
        return new Charges(0, 0, 0, 0, 0, 0, paise, 0);
    }

    private static boolean noneLeft(AccountDraft draft, Instrument instrument) {
        for (Symbol listing : instrument.listings()) {
            Position position = draft.position(listing, Product.CNC);
            if (position.buyQuantity() < position.sellQuantity()) {
                return false;
            }
        }
        return true;
    }

    /** The orders that {@code fills} belong to, in order of their first fill. */
    static List<OrderTurnover> turnover(List<Fill> fills, Function<Symbol, Instrument> instruments) {
        Map<String, OrderTurnover> orders = new LinkedHashMap<>();
        for (Fill fill : fills) {
            Instrument instrument = instruments.apply(fill.symbol());
            OrderTurnover before = orders.get(fill.orderId());
            long shares = fill.quantity() + (before == null ? 0 : before.quantity());
            long value = fill.valuePaise() + (before == null ? 0 : before.valuePaise());
            orders.put(
                    fill.orderId(),
                    new OrderTurnover(
                            before == null ? orders.size() + 1 : before.orderNumber(),
                            fill.orderId(),
                            fill.symbol(),
                            instrument.exchange(),
                            instrument.series(),
                            fill.side(),
                            fill.product(),
                            shares,
                            value));
        }
        return new ArrayList<>(orders.values());
    }
}
