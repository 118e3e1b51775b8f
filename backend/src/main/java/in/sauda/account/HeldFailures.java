package in.sauda.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Remembers in this program's memory, a bounded number of names and addresses. */
public final class HeldFailures implements FailureMemory {

    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Failures> held =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** Nothing remembered yet. */
    public HeldFailures() {}

    @Override
    public Failures change(String key, UnaryOperator<Failures> change) {
        AtomicReference<Failures> before = new AtomicReference<>(Failures.NONE);
        held.asMap().compute(key, (same, known) -> {
            before.set(known == null ? Failures.NONE : known);
            Failures after = change.apply(before.get());
            return after.equals(Failures.NONE) ? null : after;
        });
        return before.get();
    }
}
