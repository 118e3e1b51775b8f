package in.sauda.stream;

import org.jspecify.annotations.Nullable;

/**
 * How far subscribers are: for each code the {@link Row#stamp stamp} of the newest row they have. Where they have not
 * seen the instrument at all it is the bitwise complement of the stamp from which on rows are owed to them, which is
 * below zero.
 */
final class Seen {

    private Seen() {}

    /** The mark of an instrument not shown yet, with rows owed from {@code stamp} on. */
    static long nothingSince(long stamp) {
        return ~stamp;
    }

    /** The stamp from which on rows are owed. */
    static long owedFrom(long seen) {
        return seen < 0 ? ~seen : seen;
    }

    /**
     * Puts into {@code batch} what brings subscribers from {@code seen} to {@code rows}; returns how many rows newer
     * ones have taken the place of.
     */
    static long difference(int[] codes, long[] seen, @Nullable Row[] rows, Batch batch) {
        batch.clear();
        long conflated = 0;
        for (int k = 0; k < codes.length; k++) {
            Row row = rows[k];
            if (row == null) {
                continue;
            }
            Mode mode = Mode.of(codes[k]);
            long owed = row.stamp(mode) - owedFrom(seen[k]);
            if (seen[k] < 0) {
                batch.addSnapshot(row);
                conflated += owed;
            } else if (owed > 0) {
                batch.addRow(row);
                conflated += owed - 1;
            } else {
                continue;
            }
            if (mode == Mode.DEPTH && !row.quote.instrument().isIndex()) {
                batch.addBook(row);
            }
        }
        return conflated;
    }

    /** Notes that subscribers have {@code rows} now. */
    static void advance(int[] codes, long[] seen, @Nullable Row[] rows) {
        for (int k = 0; k < codes.length; k++) {
            Row row = rows[k];
            if (row != null) {
                seen[k] = row.stamp(Mode.of(codes[k]));
            }
        }
    }
}
