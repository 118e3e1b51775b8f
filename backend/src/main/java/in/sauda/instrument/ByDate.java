package in.sauda.instrument;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rule's values by the date from which each holds. Read only once it is filled. */
final class ByDate<V> {

    private final NavigableMap<LocalDate, V> values = new TreeMap<>();

    /** Adds what holds from the {@code valid_from} of {@code row}; twice the same date is a fault of the file. */
    void put(DataFile.Row row, V value) {
        LocalDate from = row.date("valid_from");
        if (values.put(from, value) != null) {
            throw row.error(from + " is listed twice");
        }
    }

    /** What holds on {@code date}, or null before the first date. */
    @Nullable
    V find(LocalDate date) {
        Map.Entry<LocalDate, V> entry = values.floorEntry(date);
        return entry == null ? null : entry.getValue();
    }

    /** What holds on {@code date}; before the first date, the first. There must be one. */
    V on(LocalDate date) {
        Map.Entry<LocalDate, V> entry = values.floorEntry(date);
        return (entry == null ? values.firstEntry() : entry).getValue();
    }
}
