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
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each row of the table is one order and the first rule that it breaks: the order of the checks is the table's point. */
class OrderChecksTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/order-checks.csv", numLinesToSkip = 1, delimiter = '|')
    void theFirstBrokenRuleAnswers(
            String story,
            boolean fresh,
            String phase,
            String symbol,
            String side,
            String type,
            String product,
            String validity,
            long quantity,
            String value,
            long held,
            String cash,
            String expected) {
        OrderFacts facts = new OrderFacts(
                fresh,
                !symbol.startsWith("NEW"),
                new SessionState(
                        SessionPhase.valueOf(phase), 0, SessionPhase.CLOSED, 0, 1_780_300_000_000_000L, null, null),
                instrument(symbol),
                Side.valueOf(side),
                OrderType.valueOf(type),
                Product.valueOf(product),
                Validity.valueOf(validity),
                Quantity.of(quantity),
                OrderLimits.load().on(LocalDate.of(2026, 11, 22)),
                Quantity.of(held),
                Money.parse(value),
                Money.parse(cash));
        String broken = OrderChecks.firstBroken(facts)
                .map(refusal -> refusal.reason().name())
                .orElse("-");
        assertThat(broken).isEqualTo(expected);
    }

    @Test
    void aRefusalCarriesTheFiguresThatDecided() {
        OrderFacts facts = new OrderFacts(
                true,
                true,
                new SessionState(SessionPhase.CONTINUOUS, 0, SessionPhase.CLOSED, 0, 0, null, null),
                instrument("TCS.NS"),
                Side.BUY,
                OrderType.MARKET,
                Product.CNC,
                Validity.DAY,
                Quantity.of(10),
                OrderLimits.load().on(LocalDate.of(2026, 11, 22)),
                Quantity.NONE,
                Money.parse("32000.50"),
                Money.parse("31000"));
        var refusal = OrderChecks.firstBroken(facts).orElseThrow();
        assertThat(refusal.reason()).isEqualTo(RejectReason.INSUFFICIENT_FUNDS);
        assertThat(refusal.figures())
                .containsEntry("required", Money.parse("32000.50"))
                .containsEntry("available", Money.parse("31000"))
                .containsEntry("shortfall", Money.parse("1000.50"));
    }

    private static Instrument instrument(String symbol) {
        return new Instrument(
                0,
                new Symbol(symbol),
                symbol,
                "",
                Exchange.NSE,
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
