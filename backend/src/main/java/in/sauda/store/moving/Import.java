package in.sauda.store.moving;

import in.sauda.account.Trader;
import in.sauda.store.Arrival;
import in.sauda.store.MovedTrader;
import in.sauda.store.Store;
import in.sauda.store.StoreOpenException;
import in.sauda.trading.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads an export into an empty store, a batch at a time. From its beginning until it is {@linkplain #finish finished}
 * the store serves nobody; one that was cut short, at whatever moment, goes on when it is begun again.
 */
public final class Import {

    private final Store store;
    private final Path path;
    private final Line.End end;
    private final Progress progress;
    private final Batch batch;
    private final long stored;
    private Progress.Totals totals = Progress.Totals.NONE;

    private Import(Store store, Path path, Line.End end, long stored, Progress progress) {
        this.store = store;
        this.path = path;
        this.end = end;
        this.stored = stored;
        this.progress = progress;
        this.batch = new Batch(store, end.sha256(), stored > 0);
    }

    /**
     * Checks {@code file} and begins, or goes on with, its import: from now on {@code store} serves nobody.
     *
     * @param store opened for an import
     * @throws BadFileException   if the file is not a whole export that this program knows; nothing is stored then
     * @throws StoreOpenException if the store is not empty, or another file's import was begun in it
     */
    public static Import begin(Store store, Path file, Progress progress) throws IOException, BadFileException {
        Line.End end = ImportFile.check(file);
        Optional<Arrival> arrival = store.moving().arrival();
        if (arrival.isPresent() && !arrival.get().file().equals(end.sha256())) {
            throw new StoreOpenException("An import of another file was begun here and not finished: go on with that"
                    + " file, or begin with an empty store");
        }
        if (arrival.isEmpty()) {
            if (!store.moving().empty()) {
                throw new StoreOpenException(
                        "There are traders, accounts or markets already: an import needs an empty store");
            }
            store.moving().saveArrival(new Arrival(end.sha256(), 0));
        }
        return new Import(store, file, end, arrival.map(Arrival::line).orElse(0L), progress);
    }

    /**
     * Stores what is not stored yet, then reads everything back and compares.
     *
     * @return all that the file holds
     * @throws BadFileException if a line is wrong; what stood before it may be stored
     * @throws StoreException   if the store does not take it, or gives back something else
     */
    public Progress.Totals run() throws IOException, BadFileException {
        try (ImportFile file = ImportFile.open(path)) {
            for (byte[] next = file.next(); next != null; next = file.next()) {
                line(LineJson.read(next, file.number()), next.length, file.number());
            }
            batch.flush();
        }
        if (!Export.books(store, Progress.UNSEEN).equals(end.books())) {
            throw new StoreException("What was stored is not what the file holds");
        }
        return totals;
    }

    /** The store may serve. */
    public void finish() {
        store.moving().endArrival();
    }

    private void line(Line line, int bytes, long number) throws BadFileException {
        boolean known = number <= stored;
        switch (line) {
            case Line.OfTrader trader -> {
                if (!known) {
                    batch.add(moved(trader), bytes, number);
                }
                reached(1, 0, 0);
            }
            case AccountLine account -> {
                batch.open(account.account(), number);
                reached(0, 1, 0);
            }
            case Line.OfBooking booking -> {
                batch.add(booking, known, bytes, number);
                reached(0, 0, 1);
            }
            case Line.OfAnswer answer -> batch.add(answer, known, bytes, number);
            case Line.OfMarket market -> {
                batch.requireWhole(number);
                batch.flush();
                store.saveMarket(market.market());
            }
            case Line.Start start -> {}
            case Line.End last -> batch.requireWhole(number);
        }
    }

    private static MovedTrader moved(Line.OfTrader line) {
        Trader trader = new Trader(
                line.id(), line.username(), line.passwordHash(), line.guest(), line.createdAt(), line.expiresAt());
        return new MovedTrader(trader, line.watchlists());
    }

    private void reached(long traders, long accounts, long bookings) {
        totals = totals.plus(traders, accounts, bookings);
        progress.reached(totals);
    }
}
