package in.sauda.risk;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.SessionPhase;
import in.sauda.calendar.SessionState;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.money.Price;
import in.sauda.money.Quantity;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table is one order and the first rule that it breaks: the order of the checks is the table's point. */
class OrderChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/order-checks.csv", numLinesToSkip = 1, delimiter = '|')
    void theFirstBrokenRuleAnswers(
            String story,
            String phase,
            String symbol,
            String side,
            String type,
            String product,
            String validity,
            String variety,
            long quantity,
            long filled,
            String price,
            String trigger,
            String flags,
            String expected) {
        Refusal refusal = OrderChecks.firstBroken(
                facts(phase, symbol, side, type, product, validity, variety, quantity, filled, price, trigger, flags));
        assertThat(refusal == null ? "-" : refusal.reason().name()).isEqualTo(expected);
    }

    /** market-rules 5.1: BSE takes no stop orders at the market since 9 October 2023. */
    @ParameterizedTest
    @CsvSource({
        "BSE, SL_M, 2023-10-08, true",
        "BSE, SL_M, 2023-10-09, false",
        "BSE, SL, 2026-11-23, true",
        "NSE, SL_M, 2026-11-23, true"
    })
    void whatAnExchangeTakes(Exchange exchange, OrderType type, LocalDate date, boolean offered) {
        assertThat(OrderTypes.load().offered(exchange, type, date)).isEqualTo(offered);
    }

    @Test
    void aRefusalCarriesTheFiguresThatDecided() {
        Refusal refusal = Objects.requireNonNull(OrderChecks.firstBroken(
                facts("CONTINUOUS", "TCS.NS", "BUY", "LIMIT", "CNC", "DAY", "REGULAR", 10, 0, "100.02", "0", "")));
        assertThat(refusal.reason()).isEqualTo(RejectReason.PRICE_OFF_TICK);
        assertThat(refusal.figures())
                .containsEntry("tick", Money.parse("0.05"))
                .containsEntry("nearestBelow", Money.parse("100.00"))
                .containsEntry("nearestAbove", Money.parse("100.05"));
    }

    @Test
    void missingMoneyIsToldToThePaisa() {
        Refusal refusal = Objects.requireNonNull(MeansChecks.funds(31_000_00, -1_000_50));
        assertThat(refusal.reason()).isEqualTo(RejectReason.INSUFFICIENT_FUNDS);
        assertThat(refusal.figures())
                .containsEntry("required", Money.parse("32000.50"))
                .containsEntry("available", Money.parse("31000"))
                .containsEntry("shortfall", Money.parse("1000.50"));
        assertThat(MeansChecks.funds(100, 0)).isNull();
        assertThat(MeansChecks.funds(-100, -50))
                .as("what gives money back is taken")
                .isNull();
    }

    @Test
    void missingSharesAreCounted() {
        Refusal refusal = Objects.requireNonNull(MeansChecks.holding(new Symbol("TCS.NS"), 10, 9, 0));
        assertThat(refusal.reason()).isEqualTo(RejectReason.INSUFFICIENT_HOLDING);
        assertThat(refusal.figures())
                .containsEntry("required", Quantity.of(10))
                .containsEntry("available", Quantity.of(9));
        assertThat(MeansChecks.holding(new Symbol("TCS.NS"), 10, 10, 0)).isNull();
    }

    private static OrderFacts facts(
            String phase,
            String symbol,
            String side,
            String type,
            String product,
            String validity,
            String variety,
            long quantity,
            long filled,
            String price,
            String trigger,
            String flags) {
        boolean priced = flags == null || !flags.contains("no price");
        boolean stale = flags != null && flags.contains("stale");
        boolean late = flags != null && flags.contains("late");
        long pricePaise = Money.parse(price).paise();
        long triggerPaise = Money.parse(trigger).paise();
        boolean tradeToTrade = flags != null && flags.contains("trade to trade");
        return new OrderFacts(
                !stale,
                priced,
                new SessionState(
                        SessionPhase.valueOf(phase), 0, SessionPhase.BUFFER, 1, 1_780_300_000_000_000L, null, null),
                phase.equals("CLOSED"),
                instrument(symbol),
                Side.valueOf(side),
                OrderType.valueOf(type),
                OrderTypes.load()
                        .offered(symbol.endsWith(".BO") ? Exchange.BSE : Exchange.NSE, OrderType.valueOf(type), TODAY),
                Product.valueOf(product),
                Validity.valueOf(validity),
                Variety.valueOf(variety),
                quantity,
                filled,
                OrderLimits.load().on(TODAY),
                50_000,
                product.equals("CNC") ? 1 : tradeToTrade ? 0 : 5,
                late ? 10 : 0,
                flags != null && flags.contains("closes"),
                20,
                100_00,
                5,
                90_00,
                110_00,
                pricePaise,
                triggerPaise,
                Math.multiplyExact(
                        quantity, Math.max(pricePaise, flags != null && flags.contains("dear") ? 10_000_00 : 100_00)));
    }

    private static Instrument instrument(String symbol) {
        return new Instrument(
                0,
                new Symbol(symbol),
                symbol,
                "",
                symbol.endsWith(".BO") ? Exchange.BSE : Exchange.NSE,
                "EQ",
                "",
                List.of(),
                "1",
                true,
                10,
                1,
                Price.ofPaise(100),
                "");
    }
}
