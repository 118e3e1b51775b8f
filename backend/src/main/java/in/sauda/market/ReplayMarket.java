package in.sauda.market;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.replay.ReplayClock;
import in.sauda.feed.replay.ReplayData;
import in.sauda.feed.replay.ReplayFeed;
import in.sauda.feed.replay.ReplayRefusedException;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.Ownership;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Opens a replay of recorded days. A replay that was stopped goes on where it was; one that reached its end is kept as
 * it is and a new run, with a new id and fresh accounts, begins.
 */
public final class ReplayMarket {

    private static final String KIND = "replay";
    private static final String RUN = "-run";

    private ReplayMarket() {}

    /**
     * The replay of {@code folder}, not yet started.
     *
     * @param startMicros market time at which a new run starts; 0 for the first minute of the data
     * @param speed       1 to 1000, of a new run
     * @throws MarketRefusedException if a file is bad, or the start is outside the data
     */
    public static Market open(MarketSetup setup, Path folder, long startMicros, int speed, MarketHours hours)
            throws MarketRefusedException {
        ReplayData data = load(setup, folder, hours);
        long start = startMicros == 0 ? data.firstMicros() : startMicros;
        if (start < data.firstMicros() || start >= data.lastMicros()) {
            throw new MarketRefusedException(List.of("REPLAY_START=" + Ist.time(start) + " is outside the data in "
                    + folder + ": " + Ist.time(data.firstMicros()) + " to " + Ist.time(data.lastMicros())));
        }
        MarketRecord run = run(setup, data, start, speed);
        ReplayClock clock = new ReplayClock(
                data.windows(),
                setup.nanoTime(),
                new ReplayClock.State(Math.min(run.committedMicros(), data.lastMicros()), run.speed(), run.paused()));
        setup.store().saveMarket(run);
        return new Market(new Market.Parts(
                run.id(),
                Market.Kind.REPLAY,
                setup.catalog(),
                clock,
                hours,
                new ReplayFeed(data, hours, setup.tickSizes(), setup.bands()),
                setup.store(),
                Ownership.ALL,
                data.corporateActions(),
                setup.initialCash(),
                setup.systemMicros(),
                setup.nanoTime(),
                setup.readers(),
                new StoredReplayControl(clock, setup.store(), run)));
    }

    private static ReplayData load(MarketSetup setup, Path folder, MarketHours hours) throws MarketRefusedException {
        try {
            return ReplayData.load(folder, setup.catalog(), hours, setup.tickSizes());
        } catch (ReplayRefusedException e) {
            List<String> lines = new ArrayList<>();
            lines.add("REPLAY_DIR=" + folder + " is refused: " + e.count() + " problems");
            lines.addAll(e.problems());
            throw new MarketRefusedException(lines);
        }
    }

    /** The last unfinished run of the same data from the same start, or the next one. */
    private static MarketRecord run(MarketSetup setup, ReplayData data, long start, int speed) {
        String definition = "replay data=" + data.fingerprint() + " start=" + Ist.time(start);
        String name = KIND + "-" + Ist.date(start);
        List<MarketRecord> runs = setup.store().markets().stream()
                .filter(record -> record.kind().equals(KIND))
                .filter(record -> record.id().equals(name) || record.id().startsWith(name + RUN))
                .toList();
        Optional<MarketRecord> unfinished = runs.stream()
                .filter(record -> record.definition().equals(definition))
                .filter(record -> record.committedMicros() < data.lastMicros())
                .max(Comparator.comparingInt(record -> number(record.id())));
        String id = runs.isEmpty() ? name : name + RUN + (runs.size() + 1);
        return unfinished.orElseGet(() -> new MarketRecord(id, KIND, definition, start, speed, false, ""));
    }

    /** Which run a replay's id names; the first has no number. */
    private static int number(String id) {
        int at = id.indexOf(RUN);
        return at < 0 ? 1 : Integer.parseInt(id.substring(at + RUN.length()));
    }
}
