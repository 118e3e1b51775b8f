package in.sauda.instrument;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule's values by the date from which each holds, as the files under {@code rules} have them in the column
 * {@code valid_from}. Read only once it is filled.
 *
 * @param <V> what holds from a date on
 */
public final class ByDate<V> {

    private final NavigableMap<LocalDate, V> values = new TreeMap<>();

    /**
     * The rows of {@code file}, one a date.
     *
     * @throws DataFileException if it has no rows, or two for one date
     */
    public static <V> ByDate<V> of(DataFile file, Function<DataFile.Row, V> value) {
        ByDate<V> all = new ByDate<>();
        file.rows().forEach(row -> all.put(row, value.apply(row)));
        if (all.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return all;
    }

    /** Adds what holds from the {@code valid_from} of {@code row}; twice the same date is a fault of the file. */
    public void put(DataFile.Row row, V value) {
        LocalDate from = row.date("valid_from");
        if (values.put(from, value) != null) {
            throw row.error(from + " is listed twice");
        }
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The dates from which something holds. */
    public NavigableSet<LocalDate> dates() {
        return values.navigableKeySet();
    }

    /** What holds on {@code date}, or null before the first date. */
    @Nullable
    V find(LocalDate date) {
        Map.Entry<LocalDate, V> entry = values.floorEntry(date);
        return entry == null ? null : entry.getValue();
    }

    /** What holds on {@code date}; before the first date, the first. There must be one. */
    public V on(LocalDate date) {
        Map.Entry<LocalDate, V> entry = values.floorEntry(date);
        return (entry == null ? values.firstEntry() : entry).getValue();
    }
}
