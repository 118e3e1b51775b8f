package in.sauda.stream;

import org.jspecify.annotations.Nullable;

/** Which pages may open a stream. */
@FunctionalInterface
public interface OriginPolicy {

    /**
     * Whether a page of {@code origin} may.
     *
     * @param origin the {@code Origin} header as it came
     * @param host   the {@code Host} that the request was sent to, or null
     */
    boolean accepts(String origin, @Nullable String host);
}
