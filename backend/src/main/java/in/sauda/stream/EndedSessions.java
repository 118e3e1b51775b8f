package in.sauda.stream;

import in.sauda.account.SystemClock;
import in.sauda.calendar.Ist;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that ended a moment ago: a socket whose token was looked up just before the end is still refused when it is
 * taken in just after it. Safe from any thread.
 */
final class EndedSessions {

    private static final long KEPT_MICROS = 5 * Ist.MINUTE;

    private final Map<String, Long> endedAt = new ConcurrentHashMap<>();
    private final SystemClock clock;

    EndedSessions(SystemClock clock) {
        this.clock = clock;
    }

    void add(String id) {
        long now = clock.nowMicros();
        endedAt.values().removeIf(at -> at < now - KEPT_MICROS);
        endedAt.put(id, now);
    }

    boolean contains(String id) {
        return endedAt.containsKey(id);
    }
}
