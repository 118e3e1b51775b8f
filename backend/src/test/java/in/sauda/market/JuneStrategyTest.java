package in.sauda.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 orders in the recorded week of June 2026 come to the same however often they are played, and wherever they crash. */
class JuneStrategyTest {

    private static final Path RECORDED = Path.of(System.getProperty("sauda.shared", ""), "data", "minute_bars");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheWeek() throws IOException {
        assumeTrue(Files.isDirectory(RECORDED), "skipped: no ../shared/data");
        Files.createDirectory(folder.resolve("bars"));
        for (String share : List.of("RELIANCE", "TCS", "HDFCBANK")) {
            String name = share + ".NS_1m_2026-06-01_05.csv";
            Files.copy(RECORDED.resolve(name), folder.resolve("bars").resolve(name));
        }
    }

    @Test
    void twoRunsAndOneThatIsKilledComeToTheSame() throws Exception {
        List<String> first = play("first");
        assertThat(first).contains("faults []");
        first.stream().dropWhile(line -> !line.startsWith("kind")).forEach(System.out::println);
        assertThat(play("second")).isEqualTo(first);

        killInTheMiddle("killed");
        assertThat(play("killed")).isEqualTo(first);
    }

    /** Crashes after every 41st write, and before each note of a step that withdraws an order. */
    @Test
    void whereverItCrashesItGoesOnTheSame() throws Exception {
        JuneCrashes crashes = new JuneCrashes(folder.resolve("bars"));
        int every = Integer.getInteger("sauda.june.crashes", 41);
        for (int number = 1; number <= crashes.crashes(); number++) {
            if (number % every == 0 || (crashes.beforeTheNote(number) && crashes.step(number) % 10 == 9)) {
                assertThat(crashes.differenceAfter(number)).isEmpty();
            }
        }
    }

    private List<String> play(String name) throws Exception {
        return JuneReplay.play(folder.resolve("bars"), folder.resolve(name), folder.resolve(name + ".done"));
    }

    private void killInTheMiddle(String name) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JuneReplay.class.getName(),
                        folder.resolve("bars").toString(),
                        folder.resolve(name).toString(),
                        folder.resolve(name + ".done").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !process.isAlive() || JuneReplay.steps(folder.resolve(name + ".done")) >= 250);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(JuneReplay.steps(folder.resolve(name + ".done"))).isBetween(250, JuneStrategy.STEPS - 1);
    }
}
