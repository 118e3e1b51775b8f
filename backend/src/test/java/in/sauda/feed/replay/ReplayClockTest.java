package in.sauda.feed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.calendar.Ist;
import in.sauda.feed.replay.ReplayClock.State;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplayClockTest {

    private static final long OPEN_1 = Replays.at("2026-06-01T09:15");
    private static final long END_1 = Replays.at("2026-06-01T16:00");
    private static final long OPEN_2 = Replays.at("2026-06-02T09:15");
    private static final long END_2 = Replays.at("2026-06-02T16:00");
    private static final List<TradingWindow> WINDOWS =
            List.of(new TradingWindow(OPEN_1, END_1), new TradingWindow(OPEN_2, END_2));

    private final AtomicLong nanos = new AtomicLong(12_345);

    @Test
    void runsAtItsSpeed() {
        ReplayClock clock = clock(OPEN_1, 60, false);

        pass(1);
        assertThat(clock.nowMicros()).isEqualTo(OPEN_1 + Ist.MINUTE);
        clock.speed(1);
        pass(1);
        assertThat(clock.nowMicros()).isEqualTo(OPEN_1 + Ist.MINUTE + Ist.SECOND);
    }

    @Test
    void standsWhilePausedAndGoesOnFromThere() {
        ReplayClock clock = clock(OPEN_1, 1, false);
        pass(10);
        clock.pause();
        pass(1000);
        assertThat(clock.nowMicros()).isEqualTo(OPEN_1 + 10 * Ist.SECOND);
        assertThat(clock.paused()).isTrue();

        clock.resume();
        pass(1);
        assertThat(clock.nowMicros()).isEqualTo(OPEN_1 + 11 * Ist.SECOND);
        assertThat(clock.paused()).isFalse();
    }

    @Test
    void skipsTheNight() {
        ReplayClock clock = clock(END_1 - Ist.SECOND, 1, false);

        pass(1);
        assertThat(clock.nowMicros()).isEqualTo(OPEN_2);
        pass(5);
        assertThat(clock.nowMicros()).isEqualTo(OPEN_2 + 5 * Ist.SECOND);
    }

    @Test
    void opensAtOnceWhenItRunsInClosedHours() {
        assertThat(clock(Replays.at("2026-05-30T00:00"), 1, false).nowMicros()).isEqualTo(OPEN_1);
        assertThat(clock(Replays.at("2026-06-01T20:00"), 1, false).nowMicros()).isEqualTo(OPEN_2);
        assertThat(clock(Replays.at("2026-06-01T20:00"), 1, true).nowMicros())
                .isEqualTo(Replays.at("2026-06-01T20:00"));
    }

    @Test
    void staysAtTheEnd() {
        ReplayClock clock = clock(OPEN_1, 1000, false);
        pass(1_000_000_000L);

        assertThat(clock.nowMicros()).isEqualTo(END_2);
        assertThat(clock.paused()).isTrue();
        clock.resume();
        pass(60);
        assertThat(clock.nowMicros()).isEqualTo(END_2);
    }

    @Test
    void runsToAMomentAndStops() {
        ReplayClock clock = clock(OPEN_1, 5, false);
        long moment = Replays.at("2026-06-02T10:00");

        clock.runTo(moment);
        pass(60);
        assertThat(clock.nowMicros()).isEqualTo(moment);
        assertThat(clock.state()).isEqualTo(new State(moment, 5, true));
    }

    @Test
    void refusesToGoBackOrBeyondTheData() {
        ReplayClock clock = clock(OPEN_2, 1, true);

        assertThatThrownBy(() -> clock.runTo(OPEN_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the present of this replay");
        assertThatThrownBy(() -> clock.runTo(END_2 + 1)).hasMessageContaining("after the end of the data");
        assertThatThrownBy(() -> clock(END_2 + 1, 1, true)).hasMessageContaining("after the end of the data");
        assertThat(clock.nowMicros()).isEqualTo(OPEN_2);
    }

    @Test
    void refusesOtherSpeeds() {
        ReplayClock clock = clock(OPEN_1, 1, true);

        assertThatThrownBy(() -> clock.speed(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.speed(1001)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> clock(OPEN_1, 0, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnFromAStoredState() {
        ReplayClock before = clock(OPEN_1, 100, false);
        pass(60);
        State stored = before.state();

        ReplayClock after = new ReplayClock(WINDOWS, nanos::get, stored);
        pass(1);
        assertThat(after.nowMicros()).isEqualTo(before.nowMicros());
    }

    @Test
    void neverGoesBackWhileOthersChangeIt() throws Exception {
        ReplayClock clock = new ReplayClock(WINDOWS, System::nanoTime, new State(OPEN_1, 1000, false));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> monotonic = threads.submit(() -> {
                long last = 0;
                for (int i = 0; i < 200_000; i++) {
                    long now = clock.nowMicros();
                    if (now < last) {
                        return false;
                    }
                    last = now;
                }
                return true;
            });
            for (int i = 0; i < 20_000; i++) {
                clock.pause();
                clock.speed(1 + i % 1000);
                clock.resume();
            }
            assertThat(monotonic.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private ReplayClock clock(long micros, int speed, boolean paused) {
        return new ReplayClock(WINDOWS, nanos::get, new State(micros, speed, paused));
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
