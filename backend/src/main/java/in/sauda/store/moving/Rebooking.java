package in.sauda.store.moving;

import in.sauda.charge.Charges;
import in.sauda.fill.Fill;
import in.sauda.ledger.JournalHash;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.Message;
import in.sauda.trading.PostedJournal;
import java.util.List;
import java.util.Map;

/**
 * Books an account's past again. Of its earlier versions nothing is known but how far its running numbers and its cash
 * had come: they stand in for it until the last booking brings the account as it is.
 */
final class Rebooking {

    private final Account last;
    private Counters reached = Counters.NONE;
    private long version;
    private long cash;
    private String hash = JournalHash.GENESIS;

    Rebooking(Account last) {
        this.last = last;
    }

    Account account() {
        return last;
    }

    /** Whether all its bookings were given. */
    boolean whole() {
        return version == last.version();
    }

    /** How many were given. */
    long version() {
        return version;
    }

    /**
     * The next booking.
     *
     * @throws IllegalArgumentException if it does not follow from the one before it, or does not lead to the account
     */
    Booking next(Line.OfBooking past) {
        require(!whole(), "a booking after the account's last");
        require(past.version() == version + 1, "booking " + past.version() + " follows booking " + version);
        Booked booked = new Booked(past.orders(), past.fills(), past.journals());
        List<AccountEvent> events = past.events().stream()
                .map(line -> EventLine.event(line, booked.orders(), booked.fills()))
                .toList();
        Counters before = reached;
        reached = new Counters(
                before.orders() + booked.orders().size(),
                before.fills() + booked.fills().size(),
                before.journals() + booked.journals().size(),
                before.events() + events.size(),
                last.counters().gtts(),
                before.messages() + Message.count(events));
        version++;
        if (!booked.journals().isEmpty()) {
            cash = booked.journals().getLast().cashAfterPaise();
            hash = booked.journals().getLast().hash();
        }
        Booking booking = new Booking(
                last.key(),
                version - 1,
                whole() ? numbered() : before(past.marketMicros()),
                booked.orders(),
                booked.fills(),
                booked.journals().stream().map(PostedJournal::journal).toList(),
                booked.journals().stream().map(PostedJournal::hash).toList(),
                events,
                null,
                past.marketMicros());
        requireFit(booking, before, booked);
        return booking;
    }

    private void requireFit(Booking booking, Counters before, Booked booked) {
        booking.requireGapless(before);
        for (Order order : booked.orders()) {
            require(order.id().equals(last.key().orderId(order.number())), "an order is called " + order.id());
        }
        for (Fill fill : booked.fills()) {
            require(fill.id().equals(last.key().fillId(fill.number())), "a fill is called " + fill.id());
            require(last.key().orderNumber(fill.orderId()) > 0, "a fill is of order " + fill.orderId());
        }
        require(
                booking.posted().equals(booked.journals()),
                "the cash after a journal does not follow from what it moves");
    }

    private static void require(boolean holds, String wrong) {
        if (!holds) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** As it was; messages of accounts of the first versions were not counted from the beginning, now they are. */
    private Account numbered() {
        Counters was = last.counters();
        return last.withCounters(
                new Counters(was.orders(), was.fills(), was.journals(), was.events(), was.gtts(), reached.messages()));
    }

    /** The account on its way: it waits for nothing. */
    private Account before(long marketMicros) {
        return new Account(
                last.key(),
                version,
                last.openedAt(),
                marketMicros,
                cash,
                List.of(),
                0,
                0,
                Charges.NONE,
                0,
                0,
                Charges.NONE,
                reached.fills() + 1,
                reached,
                hash,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
