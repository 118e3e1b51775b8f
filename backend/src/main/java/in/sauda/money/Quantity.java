package in.sauda.money;

/**
 * A number of whole shares, zero or more. Immutable.
 *
 * @param shares the count, from 0
 */
public record Quantity(long shares) implements Comparable<Quantity> {

    /** No shares. */
    public static final Quantity NONE = new Quantity(0);

    /** @throws IllegalArgumentException if {@code shares} is negative */
    public Quantity {
        if (shares < 0) {
            throw new IllegalArgumentException("A quantity is not negative: " + shares);
        }
    }

    /** {@code shares} shares; throws {@link IllegalArgumentException} if negative. */
    public static Quantity of(long shares) {
        return shares == 0 ? NONE : new Quantity(shares);
    }

    /** Both together; throws {@link ArithmeticException} on overflow. */
    public Quantity plus(Quantity other) {
        return of(Math.addExact(shares, other.shares));
    }

    /** This without {@code other}; throws {@link IllegalArgumentException} if {@code other} is more. */
    public Quantity minus(Quantity other) {
        return of(shares - other.shares);
    }

    /** The smaller of the two. */
    public Quantity min(Quantity other) {
        return shares <= other.shares ? this : other;
    }

    /** Whether this is no shares at all. */
    public boolean isZero() {
        return shares == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(shares, other.shares);
    }

    @Override
    public String toString() {
        return Long.toString(shares);
    }
}
