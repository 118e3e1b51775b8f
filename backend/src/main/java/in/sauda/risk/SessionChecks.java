package in.sauda.risk;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether this market takes such an order at this moment: market-rules, 1 and 5. */
final class SessionChecks {

    private SessionChecks() {}

    static @Nullable Refusal feed(OrderFacts facts) {
        return facts.feedFresh() || facts.variety() == Variety.AMO
                ? null
                : new Refusal(
                        RejectReason.FEED_UNAVAILABLE,
                        "Prices are not arriving; nothing is filled on an old price.",
                        Map.of());
    }

    static @Nullable Refusal session(OrderFacts facts) {
        if (facts.variety() == Variety.AMO || facts.session().phase() != SessionPhase.CLOSED) {
            return null;
        }
        long opens = facts.session().nextOpenAt();
        String phase = facts.session().phase().name();
        return opens == 0
                ? new Refusal(RejectReason.MARKET_CLOSED, "The market is closed.", Map.of("phase", phase))
                : new Refusal(
                        RejectReason.MARKET_CLOSED,
                        "The market is closed; trading opens at " + Ist.time(opens)
                                + ". An after-market order (AMO) waits for it.",
                        Map.of("phase", phase, "opensAt", Ist.time(opens).toString()));
    }

    static @Nullable Refusal phase(OrderFacts facts) {
        SessionPhase phase = facts.session().phase();
        if (facts.variety() == Variety.AMO || phase.entersOrders()) {
            return null;
        }
        return new Refusal(
                RejectReason.PHASE_NOT_ALLOWED,
                "The exchange takes no orders now (" + phase + ")" + next(facts) + ".",
                figures(facts));
    }

    private static String next(OrderFacts facts) {
        return facts.session().nextAt() == 0
                ? ""
                : "; next is " + facts.session().nextPhase() + " at "
                        + Ist.time(facts.session().nextAt());
    }

    private static Map<String, Object> figures(OrderFacts facts) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("phase", facts.session().phase().name());
        figures.put("nextPhase", facts.session().nextPhase().name());
        if (facts.session().nextAt() != 0) {
            figures.put("nextAt", Ist.time(facts.session().nextAt()).toString());
        }
        return figures;
    }

    static @Nullable Refusal instrument(OrderFacts facts) {
        if (facts.instrument().isIndex()) {
            return new Refusal(
                    RejectReason.NOT_TRADABLE,
                    facts.instrument().name() + " is an index: it has a value but cannot be bought or sold.",
                    Map.of());
        }
        return facts.hasPrice()
                ? null
                : new Refusal(
                        RejectReason.NOT_TRADABLE,
                        facts.instrument().symbol() + " has no price in this market yet.",
                        Map.of());
    }

    static @Nullable Refusal product(OrderFacts facts) {
        if (facts.product() == Product.CNC) {
            return null;
        }
        if (facts.leverage() == 0) {
            return new Refusal(
                    RejectReason.PRODUCT_NOT_ALLOWED,
                    facts.instrument().symbol() + " is not offered intraday (MIS); delivery (CNC) only.",
                    Map.of("allowed", "CNC"));
        }
        SessionPhase phase = facts.session().phase();
        return facts.variety() == Variety.AMO || phase.intradayOrders()
                ? null
                : new Refusal(
                        RejectReason.PRODUCT_NOT_ALLOWED,
                        "After the close only delivery (CNC) is traded.",
                        Map.of("allowed", "CNC", "phase", phase.name()));
    }

    static @Nullable Refusal squareOff(OrderFacts facts) {
        boolean late = facts.product() == Product.MIS
                && facts.squareOffAt() != 0
                && facts.now() >= facts.squareOffAt()
                && facts.variety() == Variety.REGULAR
                && !facts.closesOnly();
        return late
                ? new Refusal(
                        RejectReason.SQUARE_OFF_PASSED,
                        "Intraday positions of " + facts.instrument().symbol() + " were squared off at "
                                + Ist.time(facts.squareOffAt()) + "; no new ones are opened today.",
                        Map.of("cutOff", Ist.time(facts.squareOffAt()).toString()))
                : null;
    }

    static @Nullable Refusal type(OrderFacts facts) {
        OrderType type = facts.type();
        if (!facts.typeOffered()) {
            return new Refusal(
                    RejectReason.ORDER_TYPE_NOT_ALLOWED,
                    facts.instrument().exchange() + " does not take " + type + " orders.",
                    Map.of("exchange", facts.instrument().exchange().name()));
        }
        SessionPhase phase = facts.session().phase();
        boolean taken = facts.variety() == Variety.AMO
                || switch (type) {
                    case MARKET -> phase.marketOrders();
                    case LIMIT -> phase.limitOrders();
                    case SL, SL_M -> phase.stopOrders();
                };
        return taken
                ? null
                : new Refusal(
                        RejectReason.ORDER_TYPE_NOT_ALLOWED,
                        "No " + type + " orders in this phase (" + phase + ")" + next(facts) + ".",
                        figures(facts));
    }

    static @Nullable Refusal validity(OrderFacts facts) {
        Validity validity = facts.validity();
        if (validity == Validity.IOC && facts.stop()) {
            return new Refusal(
                    RejectReason.VALIDITY_NOT_ALLOWED,
                    "An order that waits for a trigger cannot be immediate or cancel (IOC).",
                    Map.of("allowed", "DAY"));
        }
        if (facts.variety() == Variety.AMO) {
            return validity == Validity.TTL
                    ? new Refusal(
                            RejectReason.VALIDITY_NOT_ALLOWED,
                            "An after-market order is good for the day (DAY) or immediate or cancel (IOC).",
                            Map.of("allowed", "DAY, IOC"))
                    : null;
        }
        SessionPhase phase = facts.session().phase();
        return validity == Validity.DAY || phase.immediateOrders()
                ? null
                : new Refusal(
                        RejectReason.VALIDITY_NOT_ALLOWED,
                        "Only DAY orders in this phase (" + phase + ")" + next(facts) + ".",
                        figures(facts));
    }

    static @Nullable Refusal variety(OrderFacts facts) {
        return facts.variety() == Variety.REGULAR || facts.afterHours()
                ? null
                : new Refusal(
                        RejectReason.VARIETY_NOT_ALLOWED,
                        "After-market orders are taken while the market is closed; now it takes regular ones.",
                        figures(facts));
    }
}
