package in.sauda.store.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.account.Trader;
import in.sauda.portfolio.TraderId;
import in.sauda.store.SampleBook;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.MarketRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is wrong with a file is said in one line, with its number, and a store is not served from half of it. */
class BadFilesTest {

    private static final String SAMPLE = "/sample-export.jsonl";

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private List<String> lines = List.of();

    @BeforeEach
    void readSample() throws IOException {
        try (var sample = BadFilesTest.class.getResourceAsStream(SAMPLE)) {
            lines = new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void theSampleIsWhatThisProgramWrites() throws Exception {
        MemoryStore written = new MemoryStore();
        SampleBook book = new SampleBook("8K2M4T9Q", "sim");
        written.saveMarket(new MarketRecord("sim", "simulated", "generator 3, seed 2026", 5, 1, false, ""));
        written.add(new Trader(new TraderId("8K2M4T9Q"), "asha", "$argon2id$…", false, 7, 0));
        written.commit(List.of(book.open(), book.buy("INFY.NS", 5, 150_000), book.rest("TCS.NS", 4)));
        written.moving().putAnswers(book.key(), List.of(SampleBook.answer("/orders", "k", "{}", Long.MAX_VALUE)));
        Path file = folder.resolve("written");
        Export.run(written, file, 1, Progress.UNSEEN);

        assertThat(Files.readAllLines(file)).isEqualTo(lines);
    }

    /** Files whose checksums are right although a line is not, as somebody might make them with a program. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/scenarios/bad-exports.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '\'',
            commentCharacter = '~')
    void saysWhatIsWrongWithALine(int line, String found, String instead, String expected) throws Exception {
        List<String> changed = new ArrayList<>(lines);
        assertThat(changed.get(line - 1)).contains(found);
        changed.set(line - 1, changed.get(line - 1).replace(found, instead == null ? "" : instead));

        assertThatThrownBy(() -> take(summedUp(changed)))
                .isInstanceOf(BadFileException.class)
                .hasMessage(expected)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aLineTooFewIsFound() {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(5);

        assertThatThrownBy(() -> take(summedUp(changed)))
                .hasMessage("line 6: account 8K2M4T9Q of sim has 2 bookings before it, and should have 3");
        assertThat(store.moving().arrival()).isPresent();
    }

    @Test
    void nothingIsStoredOfADamagedFile() throws Exception {
        String all = String.join("\n", lines) + "\n";
        Path file = folder.resolve("damaged");
        for (String[] damaged : new String[][] {
            {"", "line 1: the file is empty"},
            {all.substring(0, all.length() - 9), "line " + lines.size() + ": the file ends in the middle of it"},
            {
                all.substring(0, all.lastIndexOf("{\"type\":\"end\"")),
                "line " + (lines.size() - 1)
                        + ": the file ends here, without the line that ends it: a part of it is missing"
            },
            {
                all.replace("asha", "isha"),
                "line " + lines.size()
                        + ": its checksum is not that of the lines before it: the file is damaged, or was changed"
            },
            {
                all + "{}\n",
                "line " + (lines.size() + 1)
                        + ": the file ends here, without the line that ends it: a part of it is missing"
            },
            {
                all.replace("\"format\":1", "\"format\":2"),
                "line 1: format 2 was written by a newer Sauda; this program reads up to 1"
            },
            {"SQLite format 3", "line 1: the file ends in the middle of it"},
            {"id,name\n", "line 1: this is not an export of Sauda"}
        }) {
            Files.writeString(file, damaged[0]);
            assertThatThrownBy(() -> take(file))
                    .isInstanceOf(BadFileException.class)
                    .hasMessage(damaged[1]);
        }
        assertThat(store.moving().arrival()).isEmpty();
        assertThat(store.moving().empty()).isTrue();
    }

    private void take(Path file) throws IOException, BadFileException {
        Import.begin(store, file, Progress.UNSEEN).run();
    }

    /** The lines but the last, with a last one that fits them. */
    private Path summedUp(List<String> changed) throws IOException {
        Sums sums = Sums.none();
        List<String> written = new ArrayList<>(changed.subList(0, changed.size() - 1));
        for (String line : written) {
            sums.add(
                    line.getBytes(StandardCharsets.UTF_8),
                    !line.startsWith("{\"type\":\"start\"") && !line.startsWith("{\"type\":\"answer\""));
        }
        written.add(new String(LineJson.write(sums.end()), StandardCharsets.UTF_8));
        return Files.writeString(folder.resolve("changed"), String.join("\n", written) + "\n");
    }
}
