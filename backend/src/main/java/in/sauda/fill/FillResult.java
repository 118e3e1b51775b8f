package in.sauda.fill;

import java.util.List;

/**
 * What an order gets.
 *
 * @param slices     what fills, best price first; empty if nothing does
 * @param queueAhead shares that still stand before the order at its price; never more than before
 */
public record FillResult(List<Slice> slices, long queueAhead) {

    /** Defensive copy of the slices. */
    public FillResult {
        slices = List.copyOf(slices);
    }

    /** Shares filled. */
    public long quantity() {
        long sum = 0;
        for (int i = 0; i < slices.size(); i++) {
            sum = Math.addExact(sum, slices.get(i).quantity());
        }
        return sum;
    }

    /** Value filled in paise; throws {@link ArithmeticException} on overflow. */
    public long valuePaise() {
        long sum = 0;
        for (int i = 0; i < slices.size(); i++) {
            sum = Math.addExact(sum, slices.get(i).valuePaise());
        }
        return sum;
    }
}
