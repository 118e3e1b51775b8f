package in.sauda.trading;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some bookings of a group were kept, and some were not; for a store that keeps each by itself. */
public final class PartlyStoredException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final @Nullable StoreException[] failures;

    /**
     * With what became of each booking.
     *
     * @param failures one for each booking in the order of the group, null for those that were kept; not all null.
     *                 After one of an account that was not kept no later one of that account was
     */
    public PartlyStoredException(@Nullable StoreException[] failures) {
        super(first(failures).reason(), String.valueOf(first(failures).getMessage()), first(failures));
        this.failures = failures.clone();
    }

    /** Why the booking at {@code place} in the group was not kept, or null if it was. */
    public @Nullable StoreException failure(int place) {
        return failures[place];
    }

    private static StoreException first(@Nullable StoreException[] failures) {
        return Arrays.stream(failures).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
