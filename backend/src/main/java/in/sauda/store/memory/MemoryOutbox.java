package in.sauda.store.memory;

import in.sauda.account.SystemClock;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Booking;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox;
import in.sauda.trading.Ownership;
import in.sauda.trading.Page;
import in.sauda.trading.Shards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** Messages in memory. Safe for use from several threads: each call runs alone. */
final class MemoryOutbox implements Outbox {

    private record Waiting(Untold booking, long since) {}

    private static final class Box {
        private final NavigableMap<Long, Message> messages = new TreeMap<>();
        private final NavigableMap<Long, Waiting> untold = new TreeMap<>();
        private long seen;
    }

    private final SystemClock clock = SystemClock.system();
    private final Map<AccountKey, Box> boxes = new HashMap<>();
    private final Map<String, Parked> parked = new TreeMap<>();
    private boolean keepsUntold;

    synchronized void booked(Booking booking, Account after) {
        List<Message> messages = booking.messages();
        if (messages.isEmpty()) {
            return;
        }
        Box box = boxes.computeIfAbsent(booking.key(), key -> new Box());
        messages.forEach(message -> box.messages.put(message.seq(), message));
        if (keepsUntold) {
            Untold untold = new Untold(booking.key(), after.version(), booking.marketMicros(), messages);
            box.untold.put(after.version(), new Waiting(untold, clock.nowMicros()));
        }
    }

    synchronized void gone(AccountKey key) {
        boxes.remove(key);
    }

    private Box box(AccountKey key) {
        return boxes.getOrDefault(key, new Box());
    }

    @Override
    public synchronized Page<Message> messages(AccountKey key, long before, int limit) {
        List<Message> found = List.copyOf(
                box(key).messages.headMap(before, false).descendingMap().values());
        return found.size() <= limit
                ? new Page<>(found, 0)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).seq());
    }

    @Override
    public synchronized long seenUpTo(AccountKey key) {
        return box(key).seen;
    }

    @Override
    public synchronized void seen(AccountKey key, long seq) {
        Box box = boxes.computeIfAbsent(key, any -> new Box());
        box.seen = Math.max(box.seen, seq);
    }

    @Override
    public synchronized void keepUntold() {
        keepsUntold = true;
    }

    @Override
    public void forEachUntold(Ownership owned, ObjLongConsumer<AccountKey> each) {
        Map<AccountKey, Long> found = new HashMap<>();
        synchronized (this) {
            boxes.forEach((key, box) -> {
                if (!box.untold.isEmpty() && owned.owns(Shards.of(key.trader()))) {
                    found.put(key, box.untold.firstEntry().getValue().since());
                }
            });
        }
        found.forEach(each::accept);
    }

    @Override
    public synchronized List<Untold> untold(AccountKey key, int limit) {
        return box(key).untold.values().stream()
                .limit(limit)
                .map(Waiting::booking)
                .toList();
    }

    @Override
    public synchronized void told(List<Untold> bookings) {
        bookings.forEach(booking -> box(booking.key()).untold.remove(booking.version()));
    }

    @Override
    public synchronized void park(Message message, String why) {
        parked.put(message.id(), new Parked(message.id(), why, clock.nowMicros()));
    }

    @Override
    public synchronized List<Parked> parked() {
        return List.copyOf(parked.values());
    }
}
