package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.store.memory.MemoryStore;
import in.sauda.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random days of the whole market, each run played without a fault and with crashes. A failure names its seed and the
 * fewest steps that show it; {@code -Dsauda.days.seed=…} plays that seed alone.
 */
class RandomDaysTest {

    private static final long RUNS = 850;
    private static final long RUNS_ON_FILES = 7;

    private final List<SqliteStore> open = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void closeFiles() {
        open.forEach(SqliteStore::close);
    }

    @Test
    void tenThousandDaysInMemory() {
        assertThat(prove(RUNS, RandomDaysTest::memory)).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void fiftyDaysOnFiles() {
        assertThat(prove(RUNS_ON_FILES, this::files)).isGreaterThanOrEqualTo(50);
    }

    private static long prove(long runs, Supplier<Supplier<BookingStore>> stores) {
        Long one = Long.getLong("sauda.days.seed");
        if (one != null) {
            new RandomDays(one, stores).prove();
            return Long.MAX_VALUE;
        }
        long days = 0;
        for (long seed = 1; seed <= runs; seed++) {
            days += new RandomDays(seed, stores).prove();
        }
        System.out.println(days + " random days, seeds 1 to " + runs);
        return days;
    }

    private static Supplier<BookingStore> memory() {
        MemoryStore store = new MemoryStore();
        return () -> store;
    }

    /** A folder of its own for each run; what opens it again closes it first. */
    private Supplier<BookingStore> files() {
        int place = open.size();
        Path data = folder.resolve("run" + place);
        open.add(SqliteStore.open(data));
        return () -> {
            open.get(place).close();
            open.set(place, SqliteStore.open(data));
            return open.get(place);
        };
    }
}
