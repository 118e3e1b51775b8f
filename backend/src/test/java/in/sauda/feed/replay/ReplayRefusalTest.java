package in.sauda.feed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a folder, where, and that nothing of it is used. */
class ReplayRefusalTest {

    private static final String BARS = "a_1m.csv";
    private static final String HEADER = "Datetime,Open,High,Low,Close,Volume,Symbol\n";
    private static final String MINUTE = "2026-06-01 09:15:00,100.0,101.0,99.0,100.5,10,RELIANCE.NS\n";
    private static final String DAY_FILE = "sec_bhavdata_full_29052026.csv";
    private static final String DAY_HEADER =
            "SYMBOL, SERIES, DATE1, PREV_CLOSE, OPEN_PRICE, HIGH_PRICE, LOW_PRICE, CLOSE_PRICE, TTL_TRD_QNTY\n";
    private static final String DAY = "RELIANCE, EQ, 29-May-2026, 99.00, 100.00, 101.00, 98.00, 100.50, 1000\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100.5,10,REL    | 100.5,REL       | a_1m.csv:2: 6 fields where the header has 7
            10,REL          | 10,7,REL        | a_1m.csv:2: 8 fields where the header has 7
            100.0           | 1oo.0           | a_1m.csv:2: Open '1oo.0' is not a price
            100.0           | ''              | a_1m.csv:2: Open '' is not a price
            100.0           | 0.0             | a_1m.csv:2: Open is 0
            ,10,            | ,ten,           | a_1m.csv:2: Volume 'ten' is not a number of shares
            ,10,            | ,-10,           | a_1m.csv:2: Volume '-10' is not a number of shares
            101.0           | 100.4           | a_1m.csv:2: open 100.00, high 100.40, low 99.00 and close 100.50 contradict each other
            99.0            | 100.1           | a_1m.csv:2: open 100.00, high 101.00, low 100.10 and close 100.50 contradict each other
            RELIANCE.NS     | NOSUCH.NS       | a_1m.csv:2: unknown symbol 'NOSUCH.NS'
            RELIANCE.NS     | ''              | a_1m.csv:2: unknown symbol ''
            09:15:00        | 09:14:00        | a_1m.csv:2: no trade is possible at 2026-06-01 09:14:00: outside the sessions of that day
            09:15:00        | 15:30:00        | a_1m.csv:2: no trade is possible at 2026-06-01 15:30:00: outside the sessions of that day
            06-01           | 05-28           | a_1m.csv:2: no trade is possible at 2026-05-28 09:15:00: outside the sessions of that day
            09:15:00        | 09:15:01        | a_1m.csv:2: Datetime '2026-06-01 09:15:01' is not the start of a minute such as 2026-06-01 09:15:00
            06-01           | 06-31           | a_1m.csv:2: Datetime '2026-06-31 09:15:00' is not the start of a minute such as 2026-06-01 09:15:00
            2026-06-01      | 1 June          | a_1m.csv:2: Datetime '1 June 09:15:00' is not the start of a minute such as 2026-06-01 09:15:00
            """)
    void namesFileLineAndFaultOfAMinute(String good, String bad, String problem) throws IOException {
        file(BARS, HEADER + MINUTE.replace(good, bad));

        assertThat(problems()).contains(problem);
    }

    @Test
    void refusesMinutesOutOfOrderTwiceInAFileAndInTwoFiles() throws IOException {
        file(BARS, HEADER + MINUTE.replace("09:15", "09:17") + MINUTE + MINUTE.replace("09:15", "09:16") + MINUTE);
        file("b/b_1m.csv", HEADER + MINUTE.replace("09:15", "09:16"));

        assertThat(problems())
                .containsExactly(
                        "a_1m.csv:3: RELIANCE.NS at 2026-06-01T09:15 comes after a later minute",
                        "a_1m.csv:5: RELIANCE.NS at 2026-06-01T09:15 comes after a later minute",
                        "a_1m.csv:5: RELIANCE.NS at 2026-06-01T09:15 is already in a_1m.csv:3",
                        "b/b_1m.csv:2: RELIANCE.NS at 2026-06-01T09:16 is already in a_1m.csv:4");
    }

    @Test
    void refusesADayOfMinutesThatRepeatsTheOneBefore() throws IOException {
        String day = MINUTE + MINUTE.replace("09:15", "09:16") + MINUTE.replace("09:15", "09:17");
        file(BARS, HEADER + day + day.replace("06-01", "06-02"));

        assertThat(problems())
                .containsExactly("a_1m.csv:5: the 3 minutes of RELIANCE.NS on 2026-06-02 repeat those of 2026-06-01");
    }

    @Test
    void refusesAFileThatIsCutShort() throws IOException {
        // Without its end nobody can tell whether 1 is all of the volume.
        file(BARS, "Datetime,Open,High,Low,Close,Symbol,Volume\n2026-06-01 09:15:00,100,101,99,100.5,RELIANCE.NS,1");

        assertThat(problems()).containsExactly("a_1m.csv:2: the last line has no end: the file is cut short");
    }

    @Test
    void refusesWhatIsNoTableOfOurs() throws IOException {
        file(BARS, HEADER + MINUTE);
        file("other.csv", "date,open\n2026-06-01,100\n");
        file("empty.csv", "");
        file("quote.csv", HEADER + "\"2026");
        Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xff, 0, 1});
        Files.write(folder.resolve("torn.csv.zip"), new byte[] {'P', 'K', 3, 4, 0});

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).isEqualTo("bytes.csv: is not UTF-8 text"))
                .contains(
                        "empty.csv:1: the header is neither that of minute bars nor of a bhavcopy",
                        "other.csv:1: the header is neither that of minute bars nor of a bhavcopy")
                .anySatisfy(problem -> assertThat(problem).startsWith("quote.csv:"))
                .anySatisfy(problem -> assertThat(problem).startsWith("torn.csv.zip: "));
    }

    @Test
    void takesTheSymbolFromTheNameOnlyIfTheNameHasOne() throws IOException {
        String header = "Datetime,Open,High,Low,Close,Volume\n";
        String line = "2026-06-01 09:15:00,100.0,101.0,99.0,100.5,10\n";
        file("bars.csv", header + line);
        file("NSEI_1m_x.csv", header + line);

        assertThat(problems()).containsExactly("bars.csv:2: unknown symbol 'bars.csv'");
    }

    @Test
    void refusesAFolderWithoutMinutes() throws IOException {
        assertThat(problems()).containsExactly(folder + ": there are no minute bars to play");
        file(DAY_FILE, DAY_HEADER + DAY);
        assertThat(problems()).containsExactly(folder + ": there are no minute bars to play");

        ReplayRefusedException absent =
                catchThrowableOfType(ReplayRefusedException.class, () -> Replays.load(folder.resolve("absent")));
        assertThat(absent.problems()).contains(folder.resolve("absent") + ": there is no such folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            29-May-2026 | 27-May-2026 | :2: the name says 2026-05-29 but it repeats the session of 2026-05-27
            29-May-2026 | 29.05.2026  | :2: DATE1 '29.05.2026' is not a date
            101.00      | 100.40      | :2: open 100.00, high 100.40, low 98.00 and close 100.50 contradict each other
            1000        | 1000, 1     | :2: 10 fields where the header has 9
            100.50      | -           | :2: CLOSE_PRICE '-' is not a price
            """)
    void namesFileLineAndFaultOfADay(String good, String bad, String problem) throws IOException {
        file(BARS, HEADER + MINUTE);
        file(DAY_FILE, DAY_HEADER + DAY.replace(good, bad));

        assertThat(problems()).contains(DAY_FILE + problem);
    }

    @Test
    void refusesAHolidaysFile() throws IOException {
        file(BARS, HEADER + MINUTE);
        file("sec_bhavdata_full_28052026.csv", DAY_HEADER + DAY.replace("29-May", "28-May"));

        assertThat(problems()).containsExactly("sec_bhavdata_full_28052026.csv:2: there was no session on 2026-05-28");
    }

    @Test
    void refusesADayThatRepeatsAnotherUnderItsOwnDate() throws IOException {
        file(BARS, HEADER + MINUTE);
        file("sec_bhavdata_full_27052026.csv", DAY_HEADER + DAY.replace("29-May", "27-May"));
        file(DAY_FILE, DAY_HEADER + DAY);

        assertThat(problems())
                .containsExactly(DAY_FILE + ": apart from the date it repeats sec_bhavdata_full_27052026.csv");
    }

    @Test
    void refusesTheSameDayTwice() throws IOException {
        file(BARS, HEADER + MINUTE);
        file(DAY_FILE, DAY_HEADER + DAY);
        file("copy/" + DAY_FILE, DAY_HEADER + DAY.replace("1000", "1001"));

        assertThat(problems()).containsExactly(DAY_FILE + ": the session of 2026-05-29 is already in copy/" + DAY_FILE);
    }

    @Test
    void takesTwoShapesOfADayOnlyIfTheyAgree() throws IOException, ReplayRefusedException {
        String legacy = "SYMBOL,SERIES,OPEN,HIGH,LOW,CLOSE,LAST,PREVCLOSE,TOTTRDQTY,TIMESTAMP,ISIN,\n"
                + "RELIANCE,EQ,100,101,98,100.5,100,99,1000,29-MAY-2026,INE002A01018,\n";
        file(BARS, HEADER + MINUTE);
        file(DAY_FILE, DAY_HEADER + DAY);
        file("cm29MAY2026bhav.csv", legacy);
        assertThat(Replays.load(folder).official(Replays.RELIANCE)).hasSize(1);

        file("cm29MAY2026bhav.csv", legacy.replace("100.5", "100.45"));
        assertThat(problems())
                .containsExactly(DAY_FILE + ":2: RELIANCE.NS on 2026-05-29 differs from cm29MAY2026bhav.csv:2");
    }

    @Test
    void refusesADayThatChangesItsDateOrListsAShareTwice() throws IOException {
        file(BARS, HEADER + MINUTE);
        file(DAY_FILE, DAY_HEADER + DAY + DAY + DAY.replace("29-May", "27-May"));

        assertThat(problems())
                .containsExactly(
                        DAY_FILE + ":3: RELIANCE.NS is listed twice",
                        DAY_FILE + ":4: DATE1 '27-May-2026' where the file began with 2026-05-29");
    }

    @Test
    void readsAZippedDayAndRefusesTwoFilesInOne() throws IOException, ReplayRefusedException {
        file(BARS, HEADER + MINUTE);
        zip("d.csv.zip", List.of(DAY_HEADER + DAY));
        assertThat(Replays.load(folder).official(Replays.RELIANCE)).hasSize(1);

        zip("d.csv.zip", List.of(DAY_HEADER + DAY, DAY_HEADER + DAY));
        assertThat(problems()).containsExactly("d.csv.zip: cannot be read: holds more than one file");
    }

    @Test
    void showsTwentyProblemsAndCountsTheRest() throws IOException {
        file(BARS, HEADER + MINUTE.replace("99.0", "x").repeat(25));

        ReplayRefusedException refused = refused();
        assertThat(refused.problems()).hasSize(20);
        assertThat(refused.count()).isEqualTo(26);
        assertThat(refused).hasMessageContaining("26 problems").hasMessageEndingWith("and 6 more");
    }

    @Test
    void reportsGapsWithoutRefusing() throws ReplayRefusedException {
        ReplayData data = Replays.load(Replays.SMALL);

        assertThat(data.gaps())
                .filteredOn(gap -> gap.instrument().equals(Replays.RELIANCE))
                .containsExactly(
                        new ReplayData.Gap(Replays.RELIANCE, Replays.at("2026-06-01T09:18"), 1),
                        new ReplayData.Gap(Replays.RELIANCE, Replays.at("2026-06-01T09:20"), 369),
                        new ReplayData.Gap(Replays.RELIANCE, Replays.at("2026-06-02T09:17"), 373));
    }

    @Test
    void knowsItsDaysAndItsFingerprint() throws IOException, ReplayRefusedException {
        ReplayData data = Replays.load(Replays.SMALL);
        assertThat(data.tradingDays()).extracting(Object::toString).containsExactly("2026-06-01", "2026-06-02");
        assertThat(data.windows())
                .containsExactly(
                        new TradingWindow(Replays.at("2026-06-01T09:15"), Replays.at("2026-06-01T16:00")),
                        new TradingWindow(Replays.at("2026-06-02T09:15"), Replays.at("2026-06-02T16:00")));

        file(BARS, HEADER + MINUTE);
        String before = Replays.load(folder).fingerprint();
        assertThat(before).hasSize(64).isEqualTo(Replays.load(folder).fingerprint());
        file("notes.txt", "not data");
        assertThat(Replays.load(folder).fingerprint()).isEqualTo(before);
        file(BARS, HEADER + MINUTE.replace(",10,", ",11,"));
        assertThat(Replays.load(folder).fingerprint()).isNotEqualTo(before);
    }

    private List<String> problems() {
        return refused().problems();
    }

    private ReplayRefusedException refused() {
        return catchThrowableOfType(ReplayRefusedException.class, () -> Replays.load(folder));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void zip(String name, List<String> texts) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < texts.size(); i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
