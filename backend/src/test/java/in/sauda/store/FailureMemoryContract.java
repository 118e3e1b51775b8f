package in.sauda.store;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.account.FailureMemory;
import in.sauda.account.Failures;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every memory of failed sign-ins must do. */
public abstract class FailureMemoryContract {

    private static final UnaryOperator<Failures> ONE_MORE = known -> new Failures(known.count() + 1, 7, 9);

    /** The memory under test, empty at first. */
    protected abstract FailureMemory memory();

    @Test
    void saysWhatWasBeforeAndKeepsWhatWasMadeOfIt() {
        assertThat(memory().change("asha", ONE_MORE)).isEqualTo(Failures.NONE);
        assertThat(memory().change("asha", ONE_MORE)).isEqualTo(new Failures(1, 7, 9));
        assertThat(now("asha")).isEqualTo(new Failures(2, 7, 9));
    }

    @Test
    void keysAreApartAndMayBeAnything() {
        String odd = "नाम # \0 " + "x".repeat(5_000);
        memory().change(odd, ONE_MORE);
        assertThat(now(odd).count()).isEqualTo(1);
        assertThat(now("")).isEqualTo(Failures.NONE);
        memory().change("", ONE_MORE);
        assertThat(now("").count()).isEqualTo(1);
        assertThat(now(odd).count()).isEqualTo(1);
    }

    @Test
    void forgets() {
        memory().change("asha", ONE_MORE);
        memory().change("asha", known -> Failures.NONE);
        assertThat(now("asha")).isEqualTo(Failures.NONE);
        memory().change("asha", known -> Failures.NONE);
        memory().change("asha", ONE_MORE);
        assertThat(now("asha").count()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceEachIsCounted() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> memory().change("asha", ONE_MORE)))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(now("asha").count()).isEqualTo(8);
    }

    private Failures now(String key) {
        return memory().change(key, known -> known);
    }
}
