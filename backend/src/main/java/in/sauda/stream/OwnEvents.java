package in.sauda.stream;

import in.sauda.calendar.Ist;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.AccountEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A trader's own events of one market on one socket: each once, in the order of the account's sequence.
 *
 * <p>There is one position in the sequence. Events that happen go out when they are next in line and the line is free;
 * in every other case they are read from the store from the position on, as after a resume. Belongs to the socket's
 * event loop.
 */
final class OwnEvents {

    /** How long a new socket may take to say where it left off, before events that happen go out. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int PAGE = 200;
    private static final long UNKNOWN = -1;
    private static final long NONE = Long.MAX_VALUE;

    private final StreamSocket socket;
    private final MarketStream market;
    private final AccountKey key;
    private final long openedAt;

    /** Id of the last event that the client has; {@link #UNKNOWN} until there is one or it says so. */
    private long position = UNKNOWN;

    /** Id of the first event that was sent here. */
    private long firstSent = NONE;

    /** Id of the first event that was not sent as it happened. */
    private long firstMissed = NONE;

    private boolean started;
    private boolean reading;
    private boolean troubled;

    OwnEvents(StreamSocket socket, MarketStream market, TraderId trader) {
        this.socket = socket;
        this.market = market;
        this.key = new AccountKey(trader, market.id());
        this.openedAt = System.nanoTime();
    }

    /** {@code events} are durable. */
    void happened(List<AccountEvent> events) {
        long first = events.getFirst().id();
        if (position == UNKNOWN) {
            position = first - 1;
        }
        if (started && !reading && firstMissed == NONE && first <= position + 1 && socket.writable()) {
            send(events);
        } else {
            firstMissed = Math.min(firstMissed, first);
            goOn();
        }
    }

    /** The client has events up to {@code after}, and wants what came then. */
    void resume(long after) {
        if (firstSent == NONE) {
            started = true;
            position = after;
            if (!reading) {
                read(after);
            }
        } else if (after + 1 < firstSent) {
            fill(after, firstSent);
            firstSent = after + 1;
        }
    }

    /** Something may have happened on another node, after what the client has: it is read. */
    void look() {
        if (reading) {
            return;
        }
        if (position == UNKNOWN) {
            findPosition();
        } else {
            firstMissed = Math.min(firstMissed, position + 1);
            goOn();
        }
    }

    /** What happens from now on is news, whichever node it happens on. */
    private void findPosition() {
        reading = true;
        socket.read(
                () -> market.market()
                        .store()
                        .account(key)
                        .map(account -> account.counters().events())
                        .orElse(0L),
                last -> {
                    reading = false;
                    if (position == UNKNOWN) {
                        position = last;
                    } else {
                        firstMissed = Math.min(firstMissed, position + 1);
                    }
                    goOn();
                },
                () -> {
                    reading = false;
                    failed();
                });
    }

    /** Sends what could not be sent before. Called now and then. */
    void goOn() {
        if (!started && System.nanoTime() - openedAt > PATIENCE_NANOS) {
            started = true;
        }
        if (started && !reading && firstMissed != NONE && socket.writable()) {
            read(position);
        }
    }

    private void read(long after) {
        reading = true;
        firstMissed = NONE;
        // One before, so that an id that never was can be told from one after which nothing happened.
        socket.read(
                () -> market.market().store().events(key, Math.max(0, after - 1), PAGE),
                events -> came(after, events),
                () -> {
                    reading = false;
                    firstMissed = Math.min(firstMissed, after + 1);
                    failed();
                });
    }

    private void failed() {
        if (!troubled) {
            troubled = true;
            socket.error("STORE_UNAVAILABLE", "Own events cannot be read now; they follow as soon as they can.");
        }
    }

    private void came(long after, List<AccountEvent> events) {
        reading = false;
        troubled = false;
        if (after != position) {
            read(position); // a resume came in between
            return;
        }
        if (events.isEmpty() && after > 0) {
            socket.error("INVALID_VALUE", "There is no event " + after + " in market " + market.id() + ".");
            position = firstMissed == NONE ? UNKNOWN : firstMissed - 1;
        } else {
            send(events);
            if (events.size() == PAGE) {
                firstMissed = Math.min(firstMissed, position + 1);
            }
        }
        goOn();
    }

    private void send(List<AccountEvent> events) {
        for (AccountEvent event : events) {
            if (event.id() > position) {
                write(event);
                position = event.id();
                firstSent = Math.min(firstSent, event.id());
            }
        }
    }

    /** Sends the events between two that the client has; for a resume that came after events had gone out. */
    private void fill(long after, long before) {
        socket.read(
                () -> market.market().store().events(key, after, PAGE),
                events -> {
                    events.stream().filter(event -> event.id() < before).forEach(this::write);
                    if (!socket.isClosing()
                            && events.size() == PAGE
                            && events.getLast().id() < before - 1) {
                        fill(events.getLast().id(), before);
                    }
                },
                () -> {
                    firstSent = before;
                    failed();
                });
    }

    /** Events of more than a day ago are left out: who was away for so long reads everything anew. */
    private void write(AccountEvent event) {
        if (event.at() < market.market().clock().nowMicros() - Ist.DAY) {
            return;
        }
        socket.say(EventJson.message(market.id(), event), event.id());
        socket.metrics().events.increment();
    }
}
