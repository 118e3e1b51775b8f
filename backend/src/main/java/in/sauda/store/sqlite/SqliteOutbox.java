package in.sauda.store.sqlite;

import in.sauda.account.SystemClock;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox;
import in.sauda.trading.Ownership;
import in.sauda.trading.Page;
import in.sauda.trading.Shards;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** Messages of the embedded store. */
final class SqliteOutbox implements Outbox {

    private final OutboxTable table;
    private final Commits commits;
    private final Readers readers;
    private final Writer writer;
    private final SystemClock clock = SystemClock.system();

    SqliteOutbox(OutboxTable table, Commits commits, Readers readers, Writer writer) {
        this.table = table;
        this.commits = commits;
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Page<Message> messages(AccountKey key, long before, int limit) {
        return readers.read(statements -> table.messages(statements, key, before, limit));
    }

    @Override
    public long seenUpTo(AccountKey key) {
        return readers.read(statements -> table.seenUpTo(statements, key));
    }

    @Override
    public void seen(AccountKey key, long seq) {
        writer.write(statements -> table.seen(statements, key, seq));
    }

    @Override
    public void keepUntold() {
        commits.keepUntold();
    }

    @Override
    public void forEachUntold(Ownership owned, ObjLongConsumer<AccountKey> each) {
        for (OutboxTable.Sender sender : readers.read(table::senders)) {
            if (owned.owns(Shards.of(sender.key().trader()))) {
                each.accept(sender.key(), sender.since());
            }
        }
    }

    @Override
    public List<Untold> untold(AccountKey key, int limit) {
        return readers.read(statements -> table.untold(statements, key, limit));
    }

    @Override
    public void told(List<Untold> bookings) {
        if (!bookings.isEmpty()) {
            writer.write(statements -> table.told(statements, bookings));
        }
    }

    @Override
    public void park(Message message, String why) {
        writer.write(statements -> table.park(statements, new Parked(message.id(), why, clock.nowMicros())));
    }

    @Override
    public List<Parked> parked() {
        return readers.read(table::parked);
    }
}
