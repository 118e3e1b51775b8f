package in.sauda.account;

import java.time.Duration;

/** A clock that goes only when it is told to. */
final class SettableClock implements SystemClock {

    private long now = 1_780_284_900_000_000L;

    @Override
    public long nowMicros() {
        return now;
    }

    void advance(Duration by) {
        now += by.toNanos() / 1_000;
    }
}
