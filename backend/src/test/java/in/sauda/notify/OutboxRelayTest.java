package in.sauda.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.sauda.account.SystemClock;
import in.sauda.store.SampleBook;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Booking;
import in.sauda.trading.Outbox.Parked;
import in.sauda.trading.Ownership;
import in.sauda.trading.Shards;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final String ASHA = "8K2M4T9Q";
    private static final String RAVI = "3F7H2C5D";

    private final MemoryStore store = new MemoryStore();
    private final ScriptedNotifier notifier = new ScriptedNotifier();
    private final SampleBook asha = new SampleBook(ASHA, "sim");
    private final SampleBook ravi = new SampleBook(RAVI, "sim");
    private OutboxRelay relay = relay(Ownership.ALL);

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void tellsWhatIsBookedOfEachAccountInOrder() {
        relay.start();
        book(asha.open(), ravi.open());
        for (int i = 0; i < 25; i++) {
            book(asha.buy("RELIANCE.NS", 1, 131_010), ravi.refused("MRF.NS", 1_000));
        }

        await().untilAsserted(() -> {
            assertThat(notifier.seqs(ASHA)).isEqualTo(upTo(25));
            assertThat(notifier.seqs(RAVI)).isEqualTo(upTo(25));
        });
        await().until(() -> store.outbox().untold(asha.key(), 10).isEmpty());
        assertThat(relay.counts().told()).isEqualTo(50);
    }

    @Test
    void findsWhatNobodySpokeOf() {
        relay.start();
        store.commit(List.of(asha.open(), asha.buy("RELIANCE.NS", 1, 131_010)));

        await().until(() -> notifier.seqs(ASHA).equals(upTo(1)));
    }

    @Test
    void tellsNothingOfBeforeSomebodyListened() {
        store.commit(List.of(asha.open(), asha.buy("RELIANCE.NS", 1, 131_010)));
        relay.start();
        book(asha.buy("TCS.NS", 1, 340_000));

        await().until(() -> notifier.seqs(ASHA).equals(List.of(2L)));
    }

    @Test
    void whatFailsHoldsBackItsOwnAccountOnly() {
        notifier.fail("sim-" + ASHA + "-M2", 3);
        relay.start();
        book(asha.open(), ravi.open());
        for (int i = 0; i < 5; i++) {
            book(asha.buy("RELIANCE.NS", 1, 131_010), ravi.buy("TCS.NS", 1, 340_000));
        }

        await().until(() -> notifier.seqs(RAVI).equals(upTo(5)));
        await().untilAsserted(() -> assertThat(notifier.seqs(ASHA)).endsWith(2L, 3L, 4L, 5L));
        assertThat(relay.counts().failed()).isEqualTo(3);
        assertThat(notifier.seqs(ASHA)).containsAll(upTo(5)).startsWith(1L);
    }

    @Test
    void whatIsRefusedForWhatItSaysIsPutAside() {
        notifier.refuse("sim-" + ASHA + "-M2");
        relay.start();
        book(asha.open());
        for (int i = 0; i < 3; i++) {
            book(asha.buy("RELIANCE.NS", 1, 131_010));
        }

        await().until(() -> notifier.seqs(ASHA).equals(List.of(1L, 3L)));
        await().until(() -> store.outbox().untold(asha.key(), 10).isEmpty());
        assertThat(store.outbox().parked())
                .extracting(Parked::id, Parked::why)
                .containsExactly(Tuple.tuple("sim-" + ASHA + "-M2", "not like this"));
        assertThat(relay.counts().parked()).isOne();
    }

    @Test
    void anOutageLosesNothingAndIsNotHammered() {
        notifier.down(true);
        relay.start();
        book(asha.open());
        for (int i = 0; i < 30; i++) {
            book(asha.buy("RELIANCE.NS", 1, 131_010));
        }
        await().until(() -> notifier.asked() >= 3);
        assertThat(relay.counts().down()).isTrue();
        assertThat(notifier.asked()).isLessThan(10);
        assertThat(notifier.seqs(ASHA)).isEmpty();

        notifier.down(false);

        await().until(() -> notifier.seqs(ASHA).equals(upTo(30)));
        await().until(() -> !relay.counts().down());
        assertThat(store.outbox().parked()).isEmpty();
    }

    @Test
    void looksAfterItsOwnShardsOnly() {
        AtomicBoolean all = new AtomicBoolean();
        int own = Shards.of(asha.key().trader());
        relay = relay(shard -> all.get() || shard == own);
        relay.start();
        book(asha.open(), ravi.open(), ravi.buy("TCS.NS", 1, 340_000), asha.buy("TCS.NS", 1, 340_000));
        await().until(() -> notifier.seqs(ASHA).equals(upTo(1)));
        assertThat(notifier.seqs(RAVI)).isEmpty();

        all.set(true);

        await().until(() -> notifier.seqs(RAVI).equals(upTo(1)));
    }

    /** The price that other programs pay for a restart in the middle: some messages come twice, none is missing. */
    @Test
    void whoFollowsGoesOnWhereItWas() {
        relay.start();
        book(asha.open());
        for (int i = 0; i < 200; i++) {
            book(asha.buy("RELIANCE.NS", 1, 131_010));
        }
        await().until(() -> !notifier.seqs(ASHA).isEmpty());
        relay.close();
        relay = relay(Ownership.ALL);
        relay.start();

        await().until(() -> notifier.seqs(ASHA).stream().distinct().toList().equals(upTo(200)));
    }

    @Test
    void aLongBookingIsToldInParts() {
        relay.start();
        book(asha.open(), asha.manyNotices(25), asha.buy("TCS.NS", 1, 340_000));

        await().until(() -> notifier.seqs(ASHA).equals(upTo(26)));
        await().until(() -> store.outbox().untold(asha.key(), 10).isEmpty());
    }

    private OutboxRelay relay(Ownership owned) {
        return new OutboxRelay(store.outbox(), owned, notifier, SystemClock.system(), System::nanoTime);
    }

    private void book(Booking... bookings) {
        for (Booking booking : bookings) {
            store.commit(List.of(booking));
            relay.booked(booking.key());
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
