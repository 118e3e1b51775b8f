package in.sauda.feed.simulated;

import in.sauda.instrument.Instrument;
import java.util.Arrays;
import java.util.Objects;

/** Figures of samples. */
final class Statistics {

    private Statistics() {}

    /** Logarithmic returns of {@code instrument} on the trading days {@code [from, to)}. */
    static double[] returns(PricePaths paths, Instrument instrument, int from, int to) {
        PricePath path = Objects.requireNonNull(paths.find(instrument));
        double[] returns = new double[to - from];
        for (int day = from; day < to; day++) {
            returns[day - from] = StrictMath.log(path.close(day) / (double) path.close(day - 1));
        }
        return returns;
    }

    static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElseThrow();
    }

    static double deviation(double[] sample) {
        return StrictMath.sqrt(moment(sample, 2));
    }

    /** Three for a normal distribution, more for one with fat tails. */
    static double kurtosis(double[] sample) {
        return moment(sample, 4) / StrictMath.pow(moment(sample, 2), 2);
    }

    static double correlation(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - mean(one)) * (other[i] - mean(other));
        }
        return product / one.length / deviation(one) / deviation(other);
    }

    private static double moment(double[] sample, int power) {
        double mean = mean(sample);
        return Arrays.stream(sample)
                .map(each -> StrictMath.pow(each - mean, power))
                .average()
                .orElseThrow();
    }
}
