package in.sauda.feed.simulated;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** One number a trading day, computed once. The function must be pure; safe from any thread. */
final class DaySeries {

    private static final int SPARE = 128;

    private final IntToDoubleFunction function;
    private volatile double[] values = new double[0];

    DaySeries(IntToDoubleFunction function) {
        this.function = function;
    }

    /** The number of trading day {@code day}. */
    double at(int day) {
        double[] known = values;
        return day < known.length ? known[day] : grow(day)[day];
    }

    private synchronized double[] grow(int day) {
        double[] known = values;
        if (day < known.length) {
            return known;
        }
        double[] longer = Arrays.copyOf(known, day + SPARE);
        for (int i = known.length; i < longer.length; i++) {
            longer[i] = function.applyAsDouble(i);
        }
        values = longer;
        return longer;
    }
}
