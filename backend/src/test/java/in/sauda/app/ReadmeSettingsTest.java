package in.sauda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings in the README is what the code says. */
class ReadmeSettingsTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void theReadmeListsEachSettingAsTheCodeDoes() throws IOException {
        List<String> expected = Stream.concat(
                        Stream.of("| variable | default | allowed | meaning |", "|---|---|---|---|"),
                        Settings.DOCUMENTED.stream()
                                .map(each -> "| `%s` | %s | %s | %s |"
                                        .formatted(each.name(), each.defaultValue(), each.allowed(), each.meaning())))
                .toList();

        List<String> table = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.startsWith("| variable |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(table)
                .as("The table should be:%n%s%n", String.join(System.lineSeparator(), expected))
                .isEqualTo(expected);
    }
}
