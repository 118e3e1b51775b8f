package in.sauda.notify;

import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox;
import in.sauda.trading.Outbox.Untold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One round of the relay: the next messages of some accounts are read, sent in batches side by side, and marked. Of an
 * account at most one batch is on its way, and nothing after a message that has not arrived is held to be told.
 */
final class RelayRound implements AutoCloseable {

    /** How many accounts are worked at once. */
    static final int ACCOUNTS = 128;

    private static final System.Logger LOG = System.getLogger(RelayRound.class.getName());
    private static final int BOOKINGS = 10;

    /** More than an hour, with the longest of pauses. */
    private static final int MOST_ATTEMPTS = 150;

    private final Outbox outbox;
    private final Notifier notifier;
    private final RelayCounts counts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Where a booking of many messages was told in part: the last one told. */
    private final Map<AccountKey, Long> toldInPart = new HashMap<>();

    RelayRound(Outbox outbox, Notifier notifier, RelayCounts counts) {
        this.outbox = outbox;
        this.notifier = notifier;
        this.counts = counts;
    }

    /**
     * How a round ended.
     *
     * @param more      accounts that have more to tell
     * @param failed    accounts whose next message was not taken, with that message
     * @param untouched accounts that were not told of because the notifier takes nothing
     * @param down      why the notifier takes nothing; empty if it does
     */
    record Outcome(Set<AccountKey> more, Map<AccountKey, Message> failed, Set<AccountKey> untouched, String down) {}

    /** The next messages of one account. */
    private record Chunk(AccountKey key, List<Untold> bookings, List<Message> messages, boolean more) {}

    private record Answer(List<Delivery> deliveries, String down) {}

    /** Tells the next messages of {@code accounts}. */
    Outcome tell(List<AccountKey> accounts) {
        List<Callable<Chunk>> reads =
                accounts.stream().<Callable<Chunk>>map(key -> () -> read(key)).toList();
        List<Chunk> chunks = together(reads);
        List<List<Chunk>> batches = batches(chunks);
        List<Callable<Answer>> sends = batches.stream()
                .<Callable<Answer>>map(batch -> () -> send(batch))
                .toList();
        List<Answer> answers = together(sends);
        Outcome outcome = new Outcome(new HashSet<>(), new HashMap<>(), new HashSet<>(), down(answers));
        List<Untold> told = new ArrayList<>();
        // Of what was given up nothing is left to send, only to mark.
        chunks.stream().filter(chunk -> chunk.messages().isEmpty()).forEach(chunk -> mark(chunk, 0, told));
        for (int i = 0; i < batches.size(); i++) {
            int from = 0;
            for (Chunk chunk : batches.get(i)) {
                List<Delivery> deliveries = answers.get(i).deliveries();
                if (deliveries.isEmpty()) {
                    outcome.untouched().add(chunk.key());
                    continue;
                }
                int to = from + chunk.messages().size();
                settle(chunk, deliveries.subList(from, to), told, outcome);
                from = to;
            }
        }
        outbox.told(told);
        return outcome;
    }

    /** Gives {@code message} up if it failed too often; then its account goes on without it. */
    boolean giveUp(Message message, int attempts) {
        if (attempts < MOST_ATTEMPTS) {
            return false;
        }
        park(message, "not taken in " + attempts + " attempts");
        toldInPart.put(message.key(), message.seq());
        return true;
    }

    void forget(AccountKey key) {
        toldInPart.remove(key);
    }

    private Chunk read(AccountKey key) {
        List<Untold> bookings = outbox.untold(key, BOOKINGS);
        long before = toldInPart.getOrDefault(key, 0L);
        List<Message> left = bookings.stream()
                .flatMap(booking -> booking.messages().stream())
                .filter(message -> message.seq() > before)
                .toList();
        List<Message> next = left.subList(0, Math.min(left.size(), notifier.most()));
        return new Chunk(key, bookings, next, next.size() < left.size() || bookings.size() == BOOKINGS);
    }

    private List<List<Chunk>> batches(List<Chunk> chunks) {
        List<List<Chunk>> batches = new ArrayList<>();
        int room = 0;
        for (Chunk chunk : chunks) {
            if (chunk.messages().isEmpty()) {
                continue;
            }
            if (chunk.messages().size() > room) {
                batches.add(new ArrayList<>());
                room = notifier.most();
            }
            batches.getLast().add(chunk);
            room -= chunk.messages().size();
        }
        return batches;
    }

    private Answer send(List<Chunk> batch) {
        List<Message> messages =
                batch.stream().flatMap(chunk -> chunk.messages().stream()).toList();
        try {
            return new Answer(notifier.send(messages), "");
        } catch (NotifierDownException e) {
            return new Answer(List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static String down(List<Answer> answers) {
        return answers.stream()
                .map(Answer::down)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void settle(Chunk chunk, List<Delivery> deliveries, List<Untold> told, Outcome outcome) {
        long last = 0;
        for (int i = 0; i < deliveries.size() && !outcome.failed().containsKey(chunk.key()); i++) {
            Message message = chunk.messages().get(i);
            switch (deliveries.get(i)) {
                case Delivery.Arrived arrived -> {
                    counts.arrived();
                    last = message.seq();
                }
                case Delivery.Refused refused -> {
                    park(message, refused.why());
                    last = message.seq();
                }
                case Delivery.Failed failed -> {
                    counts.sentAgain();
                    outcome.failed().put(chunk.key(), message);
                }
            }
        }
        mark(chunk, last, told);
        if (chunk.more() && !outcome.failed().containsKey(chunk.key())) {
            outcome.more().add(chunk.key());
        }
    }

    /** Everything of {@code chunk} up to {@code last} is told; a booking is only when all of its messages are. */
    private void mark(Chunk chunk, long last, List<Untold> told) {
        long reached = Math.max(last, toldInPart.getOrDefault(chunk.key(), 0L));
        boolean inPart = false;
        for (Untold booking : chunk.bookings()) {
            if (booking.messages().getLast().seq() <= reached) {
                told.add(booking);
            } else {
                inPart |= booking.messages().getFirst().seq() <= reached;
            }
        }
        if (inPart) {
            toldInPart.put(chunk.key(), reached);
        } else {
            toldInPart.remove(chunk.key());
        }
    }

    private void park(Message message, String why) {
        LOG.log(System.Logger.Level.ERROR, "Message " + message.id() + " is given up: " + why);
        outbox.park(message, why);
        counts.refused();
    }

    private <T> List<T> together(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The relay was interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        notifier.close();
    }
}
