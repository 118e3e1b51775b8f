package in.sauda.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Exchange;
import in.sauda.order.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two files as settings: what a changed row changes, and what is said of a wrong one. */
class ChargeFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void stampDutyRoundsToTheRupeeWhereItsRowSaysSo() throws IOException {
        ChargeSchedule toRupee = schedule("", "2026-04-01,STAMP_DUTY_TO,RUPEE,N,a test\n");

        assertThat(bought(toRupee, DAY, 12_050_000).stampDuty()).isEqualTo(400);
        assertThat(bought(toRupee, DAY, 1_000_000).stampDuty()).isZero();
        assertThat(bought(toRupee, LocalDate.of(2026, 3, 31), 12_050_000).stampDuty())
                .isEqualTo(362);
    }

    @Test
    void theRuleOfSttIsADatedRow() throws IOException {
        ChargeSchedule averaging = schedule("", "2026-04-01,STT_RULE,DAY_AVERAGE,N,a test\n");

        assertThat(averaging.sttRule(LocalDate.of(2026, 3, 31))).isEqualTo(SttRule.SELL_VALUE);
        assertThat(averaging.sttRule(LocalDate.of(2026, 4, 1))).isEqualTo(SttRule.DAY_AVERAGE);
    }

    @Test
    void aNewRateIsARow() throws IOException {
        ChargeSchedule cheaper = schedule("2026-12-01,BROKERAGE,ANY,ANY,INTRADAY,BOTH,0.03,10,N,a test\n", "");

        assertThat(bought(cheaper, LocalDate.of(2026, 11, 30), 12_050_000).brokerage())
                .isEqualTo(2000);
        assertThat(bought(cheaper, LocalDate.of(2026, 12, 1), 12_050_000).brokerage())
                .isEqualTo(1000);
    }

    @Test
    void brokerageWithoutAMostHasNone() throws IOException {
        ChargeSchedule uncapped = schedule("2026-04-01,BROKERAGE,ANY,ANY,INTRADAY,BOTH,0.03,,N,a test\n", "");

        assertThat(bought(uncapped, DAY, 12_050_000).brokerage()).isEqualTo(3615);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-01,SEBI,ANY,ANY,ANY,BOTH,-1,,Y,x            | percent '-1' is not a number",
                "2026-04-01,SEBI,ANY,ANY,ANY,BOTH,101,,Y,x           | percent '101' is above 100",
                "2026-04-01,SEBI,ANY,ANY,ANY,BOTH,,,Y,x              | SEBI has no percentage",
                "2026-04-01,GST,ANY,ANY,ANY,BOTH,18.001,,Y,x         | GST has more than 2 decimals",
                "2026-04-01,SQUARE_OFF,ANY,ANY,ANY,BOTH,1,50,Y,x     | SQUARE_OFF is a fee in rupees",
                "2026-04-01,SQUARE_OFF,ANY,ANY,ANY,BOTH,,,Y,x        | rupees '' is not a number",
                "2026-04-01,SEBI,ANY,ANY,ANY,BOTH,1,,maybe,x         | confirmed 'maybe' is neither Y nor N",
                "2026-04-01,SEBI,ANY,ANY,ANY,BOTH,1,,Y,              | source is empty",
                "2026-04-01,SEBI,LSE,ANY,ANY,BOTH,1,,Y,x             | exchange 'LSE' is none of",
                "2026-04-01,CESS,ANY,ANY,ANY,BOTH,1,,Y,x             | component 'CESS' is none of",
                "2026-03-01,EXCHANGE,NSE,ANY,INTRADAY,BUY,1,,Y,x     | a second row of EXCHANGE for the same trades"
            })
    void namesTheLineThatIsWrong(String row, String complaint) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> schedule(row + "\n", ""))
                .withMessageStartingWith("charges.csv:")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012-07-01,STT_TO,PAISA,Y,x   | 2012-07-01 is listed twice",
                "2026-04-01,STT_TO,ANNA,Y,x    | value 'ANNA' is none of",
                "2026-04-01,ROUND,PAISA,Y,x    | setting 'ROUND' is none of"
            })
    void namesTheSettingThatIsWrong(String row, String complaint) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> schedule("", row + "\n"))
                .withMessageStartingWith("contract-note.csv:")
                .withMessageContaining(complaint);
    }

    @Test
    void everyComponentHasARow() {
        String withoutGst = "valid_from,component,exchange,series,product,side,percent,rupees,confirmed,source\n"
                + "2012-07-01,STT,ANY,ANY,DELIVERY,BOTH,0.1,,Y,x\n";

        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() ->
                        ChargeTable.read(DataFile.read("charges.csv", new StringReader(withoutGst), ChargeRow.COLUMNS)))
                .withMessage("charges.csv: no row for BROKERAGE");
    }

    /** The shipped files with rows added at their ends. */
    static ChargeSchedule schedule(String moreCharges, String moreSettings) throws IOException {
        return ChargeSchedule.read(
                DataFile.read(
                        "charges.csv",
                        new StringReader(shipped("/rules/charges.csv") + moreCharges),
                        ChargeRow.COLUMNS),
                DataFile.read(
                        "contract-note.csv",
                        new StringReader(shipped("/rules/contract-note.csv") + moreSettings),
                        NoteSettings.COLUMNS));
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ChargeFilesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Charges bought(ChargeSchedule schedule, LocalDate date, long intradayPaise) {
        return schedule.order(date, Exchange.NSE, "EQ", Side.BUY, 0, intradayPaise);
    }
}
