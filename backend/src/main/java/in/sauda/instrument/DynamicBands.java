package in.sauda.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the band of shares with derivatives opens during the day; source {@code rules/dynamic-bands.csv}. Immutable.
 */
public final class DynamicBands {

    private final ByDate<Terms> terms = new ByDate<>();

    private DynamicBands() {}

    /**
     * What holds from a date on.
     *
     * @param steps the widenings in order; the last one is repeated
     */
    record Terms(List<Step> steps) {

        /** Widening number {@code done + 1} of a day. */
        Step step(int done) {
            return steps.get(Math.min(done, steps.size() - 1));
        }
    }

    /**
     * One widening.
     *
     * @param nearBasisPoints how near to the limit trades must be, in hundredths of a percent of the base
     * @param trades          how many trades there must be
     * @param sharesPerTrade  a tick of n shares counts as n over this many trades, at least one
     * @param percent         how much the band opens on that side, of the base
     * @param waitMinutes     how long after the last of those trades
     * @param lateWaitMinutes the same in the last half hour of continuous trading
     * @param slides          whether the other limit moves along
     */
    record Step(
            long nearBasisPoints,
            long trades,
            long sharesPerTrade,
            int percent,
            int waitMinutes,
            int lateWaitMinutes,
            boolean slides) {}

    /** The table that the program ships with. */
    public static DynamicBands load() {
        return read(DataFile.resource(
                "rules/dynamic-bands.csv",
                "valid_from",
                "step",
                "near_percent",
                "trades",
                "shares_per_trade",
                "widen_percent",
                "wait_minutes",
                "late_wait_minutes",
                "slides",
                "source"));
    }

    static DynamicBands read(DataFile file) {
        DynamicBands bands = new DynamicBands();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < file.rows().size(); i++) {
            DataFile.Row row = file.rows().get(i);
            steps.add(step(row));
            if (row.integer("step") != steps.size()) {
                throw row.error("step is not " + steps.size());
            }
            if (i + 1 == file.rows().size()
                    || !file.rows().get(i + 1).date("valid_from").equals(row.date("valid_from"))) {
                bands.terms.put(row, new Terms(List.copyOf(steps)));
                steps.clear();
            }
        }
        if (file.rows().isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return bands;
    }

    private static Step step(DataFile.Row row) {
        Step step = new Step(
                row.scaled("near_percent", 2),
                row.scaled("trades", 0),
                row.scaled("shares_per_trade", 0),
                row.integer("widen_percent"),
                row.integer("wait_minutes"),
                row.integer("late_wait_minutes"),
                row.flag("slides"));
        if (step.sharesPerTrade < 1 || step.trades < 1 || step.percent < 1) {
            throw row.error("trades, shares_per_trade and widen_percent are from 1");
        }
        return step;
    }

    /**
     * The band of a share with derivatives as the day begins.
     *
     * @param basePaise  previous close, adjusted on an ex-date, in paise, above 0
     * @param tickPaise  price step in paise
     * @param percent    width of the band at first
     * @param lateMicros epoch microseconds at which the last half hour of continuous trading begins
     */
    public DynamicBand start(LocalDate date, long basePaise, long tickPaise, int percent, long lateMicros) {
        return new DynamicBand(
                terms.on(date), basePaise, tickPaise, -percent * 100L, percent * 100L, lateMicros, 0, 0, 0, 0, 0);
    }
}
