package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/fills.md gives as an example is a row of the tables, and so is what the program does. */
class DocumentedFillsTest {

    private static final Pattern EXAMPLE = Pattern.compile("\\*\\*Example: (.+?)\\.\\*\\*", Pattern.DOTALL);

    @Test
    void everyExampleIsARowOfATable() throws IOException {
        Set<String> stories = Stream.of(
                        "fills-from-the-book",
                        "fills-of-resting-orders",
                        "fills-at-one-price",
                        "queue-on-arrival",
                        "call-auctions")
                .map(name -> Path.of("src/test/resources/scenarios", name + ".csv"))
                .flatMap(DocumentedFillsTest::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('|')))
                .collect(Collectors.toSet());
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/fills.md")))
                .results()
                .map(found -> found.group(1).replace('\n', ' '))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(stories).contains(each));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
