package in.sauda.store.sqlite;

import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Measures commits: one-order bookings in groups, of accounts drawn at random. Prints time and this thread's CPU for
 * each booking. Not a test; run {@code main} with the folder to use, the number of accounts and the size of a group.
 */
public final class StoreMeasure {

    private static final int BOOKINGS = 192_000;
    private static final List<String> SYMBOLS =
            List.of("RELIANCE.NS", "INFY.NS", "TCS.NS", "SBIN.NS", "ITC.NS", "LT.NS", "M&M.NS", "WIPRO.NS");

    private StoreMeasure() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "measure");
        int accounts = Integer.parseInt(arguments[1]);
        int group = Integer.parseInt(arguments[2]);
        Random random = new Random(7);
        try (SqliteStore store = SqliteStore.open(folder)) {
            List<SampleBook> books = new ArrayList<>();
            List<Booking> openings = new ArrayList<>();
            for (int i = 0; i < accounts; i++) {
                books.add(new SampleBook("%08d".formatted(i), "sim"));
                openings.add(books.getLast().open());
            }
            store.commit(openings);
            commit(store, books, group, random, BOOKINGS / 4);
            long[] spent = commit(store, books, group, random, BOOKINGS);
            System.out.printf(
                    "%d accounts, groups of %d: %.1f us for each booking (%.1f us of CPU, %.1f of them outside the"
                            + " kernel); %d/s; %d bytes a booking%n",
                    accounts,
                    group,
                    spent[0] / 1e3 / BOOKINGS,
                    spent[1] / 1e3 / BOOKINGS,
                    spent[2] / 1e3 / BOOKINGS,
                    BOOKINGS * 1_000_000_000L / spent[0],
                    Files.size(folder.resolve("sauda.db")) / (BOOKINGS + BOOKINGS / 4));
        }
        long opening = System.nanoTime();
        SqliteStore again = SqliteStore.open(folder);
        System.out.printf("opened again in %d ms%n", (System.nanoTime() - opening) / 1_000_000);
        again.close();
    }

    private static long[] commit(SqliteStore store, List<SampleBook> books, int group, Random random, int count) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long time = 0;
        long cpu = 0;
        long user = 0;
        for (int done = 0; done < count; done += group) {
            List<Booking> bookings = new ArrayList<>(group);
            for (int i = 0; i < group; i++) {
                SampleBook book = books.get(random.nextInt(books.size()));
                bookings.add(book.buy(SYMBOLS.get(random.nextInt(SYMBOLS.size())), 1, 1_000));
            }
            long began = System.nanoTime();
            long cpuBegan = threads.getCurrentThreadCpuTime();
            long userBegan = threads.getCurrentThreadUserTime();
            store.commit(bookings);
            time += System.nanoTime() - began;
            cpu += threads.getCurrentThreadCpuTime() - cpuBegan;
            user += threads.getCurrentThreadUserTime() - userBegan;
        }
        return new long[] {time, cpu, user};
    }
}
