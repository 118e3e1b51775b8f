package in.sauda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final String HOME = "203.0.113.7";

    private final SettableClock clock = new SettableClock();
    private final LockOut lockOut = new LockOut(clock, new HeldFailures());

    @Test
    void fiveFailuresAreFreeThenTheWaitDoublesUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        fail("asha", HOME, 5);
        for (int i = 0; i < 9; i++) {
            assertThat(lockOut.begin("asha", HOME)).isZero();
            long wait = lockOut.begin("asha", HOME);
            waits.add(wait);
            clock.advance(Duration.ofSeconds(wait));
        }
        assertThat(waits).containsExactly(15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void caseOfTheNameDoesNotMatter() {
        fail("asha", HOME, 3);
        fail("ASHA", HOME, 3);
        assertThat(lockOut.begin("Asha", HOME)).isEqualTo(15);
    }

    @Test
    void anotherNameIsNotLockedByIt() {
        fail("asha", HOME, 6);
        assertThat(lockOut.begin("ravi", HOME)).isZero();
    }

    @Test
    void manyNamesFromOneAddressLockTheAddressOnly() {
        for (int i = 0; i < 31; i++) {
            fail("name" + i, HOME, 1);
        }
        assertThat(lockOut.begin("one more", HOME)).isEqualTo(15);
        assertThat(lockOut.begin("one more", "198.51.100.9")).isZero();
    }

    @Test
    void successClearsTheNameButNotWhatTheAddressDidToOthers() {
        fail("asha", HOME, 5);
        assertThat(lockOut.begin("asha", HOME)).isZero();
        lockOut.succeeded("asha", HOME);
        fail("asha", HOME, 5);
        for (int i = 0; i < 21; i++) {
            fail("name" + i, HOME, 1);
        }
        assertThat(lockOut.begin("anyone", HOME)).isEqualTo(15);
    }

    @Test
    void whoOnlySucceedsIsNeverLocked() {
        for (int i = 0; i < 200; i++) {
            assertThat(lockOut.begin("asha", HOME)).isZero();
            lockOut.succeeded("asha", HOME);
        }
    }

    @Test
    void anAttemptThatWasNotMadeDoesNotCount() {
        for (int i = 0; i < 200; i++) {
            assertThat(lockOut.begin("asha", HOME)).isZero();
            lockOut.withdrawn("asha", HOME);
        }
    }

    @Test
    void manyAttemptsAtOnceCountBeforeAnyOfThemIsDecided() {
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            if (lockOut.begin("asha", HOME) == 0) {
                allowed++;
            }
        }
        assertThat(allowed).isEqualTo(6);
    }

    @Test
    void failuresAreForgottenAfterAQuietQuarterOfAnHour() {
        fail("asha", HOME, 5);
        clock.advance(Duration.ofMinutes(15));
        fail("asha", HOME, 5);
        assertThat(lockOut.begin("asha", HOME)).isZero();
    }

    @Test
    void anAttemptWhileLockedDoesNotMakeTheWaitLonger() {
        fail("asha", HOME, 6);
        clock.advance(Duration.ofSeconds(10));
        assertThat(lockOut.begin("asha", HOME)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(5));
        assertThat(lockOut.begin("asha", HOME)).isZero();
    }

    @Test
    void aLockedAddressCostsANameNothing() {
        fail("asha", "198.51.100.9", 4);
        for (int i = 0; i < 31; i++) {
            fail("name" + i, HOME, 1);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(lockOut.begin("asha", HOME)).isEqualTo(15);
        }
        fail("asha", "198.51.100.9", 2);
        assertThat(lockOut.begin("asha", "198.51.100.9")).isEqualTo(15);
    }

    @Test
    void whoWaitsForTwoReasonsIsToldOfTheLongerWait() {
        for (int i = 0; i < 31; i++) {
            fail("name" + i, HOME, 1);
        }
        clock.advance(Duration.ofSeconds(10));
        fail("asha", "198.51.100.9", 6);
        assertThat(lockOut.begin("asha", HOME)).isEqualTo(15);
        assertThat(lockOut.begin("ravi", HOME)).isEqualTo(5);
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(lockOut.begin(username, address)).isZero();
        }
    }
}
