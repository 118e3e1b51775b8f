package in.sauda.store.sqlite;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.Arrival;
import in.sauda.store.MovedTrader;
import in.sauda.store.Moving;
import in.sauda.store.PastBooking;
import in.sauda.trading.IdempotencyRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Moves what the database holds. */
final class SqliteMoving implements Moving {

    private static final int AT_ONCE = 1_000;

    private final Readers readers;
    private final Writer writer;
    private final MovedRows rows;

    SqliteMoving(Readers readers, Writer writer, MovedRows rows) {
        this.readers = readers;
        this.writer = writer;
        this.rows = rows;
    }

    @Override
    public void forEachTrader(Consumer<TraderId> each) {
        String after = "";
        List<TraderId> ids;
        do {
            String from = after;
            ids = readers.read(statements -> rows.tradersAfter(statements, from, AT_ONCE));
            ids.forEach(each);
            after = ids.isEmpty() ? "" : ids.getLast().text();
        } while (ids.size() == AT_ONCE);
    }

    @Override
    public Optional<MovedTrader> trader(TraderId id) {
        return Optional.ofNullable(readers.read(statements -> rows.trader(statements, id)));
    }

    @Override
    public void forEachPast(AccountKey key, Consumer<PastBooking> each) {
        long after = 0;
        List<PastBooking> past;
        do {
            long from = after;
            past = readers.read(statements -> rows.pastAfter(statements, key, from, AT_ONCE));
            past.forEach(each);
            after = past.isEmpty() ? 0 : past.getLast().version();
        } while (past.size() == AT_ONCE);
    }

    @Override
    public void forEachAnswer(AccountKey key, long systemMicros, Consumer<IdempotencyRecord> each) {
        for (MovedRows.AnswerKey answer : readers.read(statements -> rows.answerKeys(statements, key, systemMicros))) {
            IdempotencyRecord found = readers.read(statements -> rows.answer(statements, key, answer, systemMicros));
            if (found != null) {
                each.accept(found);
            }
        }
    }

    @Override
    public void put(List<MovedTrader> traders) {
        writer.write(statements -> rows.put(statements, traders));
    }

    @Override
    public void putAnswers(AccountKey key, List<IdempotencyRecord> answers) {
        writer.write(statements -> rows.putAnswers(statements, key, answers));
    }

    @Override
    public boolean empty() {
        return readers.read(MovedRows::empty);
    }

    @Override
    public Optional<Arrival> arrival() {
        return Optional.ofNullable(readers.read(MovedRows::arrival));
    }

    @Override
    public void saveArrival(Arrival arrival) {
        writer.write(statements -> MovedRows.saveArrival(statements, arrival));
    }

    @Override
    public void endArrival() {
        writer.write(MovedRows::endArrival);
    }
}
