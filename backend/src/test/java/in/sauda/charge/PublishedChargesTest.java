package in.sauda.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.Exchange;
import in.sauda.money.Price;
import in.sauda.order.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against figures and rates that others published, where they are at hand. */
class PublishedChargesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("sauda.shared", "../../shared")).resolve("data/charges");

    private enum StampDuty {
        PAISA,
        RUPEE
    }

    @BeforeEach
    void atHand() {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no ../shared/data");
    }

    /** A calculator shows a round trip; the shares of these examples are such that stamp duty is in whole rupees. */
    @ParameterizedTest
    @EnumSource
    void calculatorsShowTheSame(StampDuty roundedTo) throws IOException {
        ChargeSchedule schedule = ChargeFilesTest.schedule("", "2020-07-02,STAMP_DUTY_TO," + roundedTo + ",N,a test\n");
        List<DataFile.Row> examples = rows(
                "worked_examples.csv",
                "case_id,kind,product,exchange,buy_price,sell_price,quantity,brokerage,stt,exchange_txn,sebi,"
                        + "stamp_duty,gst,total_published,as_of,source");

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(example.text("kind") + " " + example.text("product")).isEqualTo("round_trip intraday");
            Charges charges = schedule.roundTrip(
                    day(example.text("as_of")),
                    example.constant("exchange", Exchange.class),
                    "EQ",
                    value(example, "buy_price"),
                    value(example, "sell_price"));
            assertThat(charges)
                    .isEqualTo(new Charges(
                            example.paise("brokerage"),
                            example.paise("stt"),
                            example.paise("exchange_txn"),
                            example.paise("sebi"),
                            example.paise("stamp_duty"),
                            example.paise("gst"),
                            0,
                            0));
            assertThat(charges.total()).isEqualTo(example.paise("total_published"));
        });
    }

    @Test
    void ourRatesAreThePublishedOnes() throws IOException {
        ChargeTable ours = ChargeTable.read(DataFile.resource("rules/charges.csv", ChargeRow.COLUMNS));
        List<DataFile.Row> rates = rows("rates.csv", "effective_from,charge,product,exchange,side,rate_percent,source");

        assertThat(rates).isNotEmpty().allSatisfy(rate -> {
            for (Exchange exchange : named(rate, "exchange", Exchange.values())) {
                for (Part part : named(rate, "product", Part.values())) {
                    for (Side side : named(rate, "side", Side.values())) {
                        ChargeRow row = ours.inForce(
                                component(rate.text("charge")),
                                rate.date("effective_from"),
                                exchange,
                                "EQ",
                                part,
                                side);
                        String which = rate.text("charge") + " of " + exchange + ", " + part + " " + side;
                        assertThat(row).as(which).isNotNull();
                        assertThat(new BigDecimal(
                                        Objects.requireNonNull(row).line().text("percent")))
                                .as(which)
                                .isEqualByComparingTo(rate.text("rate_percent"));
                    }
                }
            }
        });
    }

    /** The one that the column names, or all. */
    private static <E extends Enum<E>> List<E> named(DataFile.Row rate, String column, E[] all) {
        List<E> one = Stream.of(all)
                .filter(each -> each.name().equalsIgnoreCase(rate.text(column)))
                .toList();
        return one.isEmpty() ? List.of(all) : one;
    }

    private static Component component(String published) {
        return switch (published) {
            case "stamp_duty" -> Component.STAMP_DUTY;
            case "stt" -> Component.STT;
            case "exchange_txn" -> Component.EXCHANGE;
            case "investor_protection" -> Component.IPFT;
            case "sebi_fee" -> Component.SEBI;
            case "gst" -> Component.GST;
            default -> throw new AssertionError("No component of ours is " + published);
        };
    }

    private static long value(DataFile.Row example, String price) {
        return Price.of(new BigDecimal(example.text(price))).paise() * example.integer("quantity");
    }

    /** Some examples name only their year. */
    private static LocalDate day(String asOf) {
        return asOf.length() == 4 ? Year.parse(asOf).atDay(365) : LocalDate.parse(asOf);
    }

    private static List<DataFile.Row> rows(String name, String columns) throws IOException {
        return DataFile.read(name, Files.newBufferedReader(FOLDER.resolve(name)), columns.split(","))
                .rows();
    }
}
