package in.sauda.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.money.Price;
import in.sauda.money.Quantity;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ContractNoteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ChargeSchedule SCHEDULE = ChargeSchedule.load();

    @ParameterizedTest(name = "{0}, {1}")
    @CsvFileSource(resources = "/scenarios/contract-notes.csv", useHeadersInDisplayName = true, delimiter = '|')
    void saysWhatTheTableSays(
            String story,
            SttRule rule,
            @Nullable String orders,
            @Nullable String intraday,
            @Nullable String stt,
            String brokerage,
            String exchange,
            String sebi,
            String stampDuty,
            String gst,
            String total) {
        ContractNote note = ContractNote.of(DAY, orders(orders), SCHEDULE, rule);

        assertThat(joined(note.lines().stream().map(ContractNote.Line::intradayQuantity)))
                .isEqualTo(intraday == null ? "" : intraday);
        assertThat(joined(note.shares().stream().map(share -> share.sttPaise() / 100)))
                .isEqualTo(stt == null ? "" : stt);
        Charges charges = note.charges();
        assertThat(charges.withStt(0))
                .isEqualTo(new Charges(
                        paise(brokerage), 0, paise(exchange), paise(sebi), paise(stampDuty), paise(gst), 0, 0));
        assertThat(charges.total()).isEqualTo(paise(total));
    }

    @Test
    void eachLineShowsItsSplit() {
        // 100 shares for 1,000.01 in all: 33 of them are 330.0033.
        OrderTurnover buy = Orders.order(1, Side.BUY, Product.CNC, new Symbol("TCS.NS"), 100, 100_001);
        OrderTurnover sale = Orders.order(2, Side.SELL, Product.CNC, new Symbol("TCS.NS"), 33, 33_000);

        ContractNote.Line line = ContractNote.of(DAY, List.of(buy, sale), SCHEDULE, SttRule.SELL_VALUE)
                .lines()
                .getFirst();

        assertThat(line.intradayQuantity()).isEqualTo(33);
        assertThat(line.deliveryQuantity()).isEqualTo(67);
        assertThat(line.intradayPaise()).isEqualTo(33_000);
        assertThat(line.deliveryPaise()).isEqualTo(67_001);
    }

    @Test
    void refusesAnOrderThatIsThereTwice() {
        OrderTurnover order = Orders.order(7, Side.BUY, Product.CNC, new Symbol("TCS.NS"), 1, 100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractNote.of(DAY, List.of(order, order), SCHEDULE, SttRule.SELL_VALUE))
                .withMessageContaining("7");
    }

    @Test
    void takesSttByTheRuleOfTheDay() {
        assertThat(SCHEDULE.sttRule(DAY)).isEqualTo(SttRule.SELL_VALUE);
    }

    private static List<OrderTurnover> orders(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" / ")).map(ContractNoteTest::order).toList();
    }

    /** Such as {@code 1 BUY CNC 500 TCS 100}. */
    private static OrderTurnover order(String text) {
        String[] words = text.strip().split(" ");
        long quantity = Long.parseLong(words[3]);
        return Orders.order(
                Long.parseLong(words[0]),
                Side.valueOf(words[1]),
                Product.valueOf(words[2]),
                Symbol.parse(words[4]).orElseThrow(),
                quantity,
                Price.of(new BigDecimal(words[5])).times(Quantity.of(quantity)).paise());
    }

    private static String joined(Stream<Long> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static long paise(String rupees) {
        return Money.parse(rupees).paise();
    }
}
