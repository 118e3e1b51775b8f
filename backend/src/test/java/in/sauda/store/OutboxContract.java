package in.sauda.store;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.Booking;
import in.sauda.trading.Message;
import in.sauda.trading.Message.Kind;
import in.sauda.trading.Outbox;
import in.sauda.trading.Outbox.Untold;
import in.sauda.trading.Ownership;
import in.sauda.trading.Page;
import in.sauda.trading.Shards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What every store must do with the messages of what it books. */
public abstract class OutboxContract {

    private static final AccountKey NOBODY = new AccountKey(new TraderId("ZZZZZZZZ"), "sim");

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    /** The store under test, empty at first. */
    protected abstract Store store();

    @Test
    void messagesAreNumberedWithoutAGapAndReadNewestFirst() {
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010), book.refused("MRF.NS", 1_000));
        commit(book.rest("TCS.NS", 4), book.buy("INFY.NS", 1, 150_000), book.dayEnd());

        assertThat(page(Long.MAX_VALUE, 10).items())
                .extracting(Message::kind)
                .containsExactly(Kind.NOTICE, Kind.TRADE_EXECUTED, Kind.ORDER_REJECTED, Kind.TRADE_EXECUTED);
        assertThat(seqs(page(Long.MAX_VALUE, 10))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(seqs(page(Long.MAX_VALUE, 3))).containsExactly(4L, 3L, 2L);
        assertThat(page(Long.MAX_VALUE, 3).nextBefore()).isEqualTo(2);
        assertThat(seqs(page(2, 3))).containsExactly(1L);
        assertThat(page(2, 3).nextBefore()).isZero();
        assertThat(page(1, 3).items()).isEmpty();
        assertThat(page(Long.MAX_VALUE, 1).items().getFirst().id()).isEqualTo("sim-8K2M4T9Q-M4");
    }

    @Test
    void nobodyHasNoMessages() {
        assertThat(outbox().messages(NOBODY, Long.MAX_VALUE, 10)).isEqualTo(new Page<>(List.of(), 0));
        assertThat(outbox().seenUpTo(NOBODY)).isZero();
        assertThat(outbox().untold(NOBODY, 10)).isEmpty();
        assertThat(untold(Ownership.ALL)).isEmpty();
        assertThat(outbox().parked()).isEmpty();
    }

    @Test
    void whatWasSeenNeverGoesBack() {
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010), book.refused("MRF.NS", 1_000));

        outbox().seen(book.key(), 2);
        outbox().seen(book.key(), 1);

        assertThat(outbox().seenUpTo(book.key())).isEqualTo(2);
    }

    @Test
    void nothingIsKeptUntoldForNobody() {
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010));

        assertThat(untold(Ownership.ALL)).isEmpty();
        assertThat(outbox().untold(book.key(), 10)).isEmpty();
    }

    @Test
    void whatIsBookedIsUntoldUntilItIsTold() {
        commit(book.open(), book.buy("TCS.NS", 1, 340_000));
        outbox().keepUntold();
        commit(book.buy("RELIANCE.NS", 10, 131_010), book.rest("TCS.NS", 4));
        commit(book.refused("MRF.NS", 1_000), book.dayEnd());

        List<Untold> untold = outbox().untold(book.key(), 10);
        assertThat(untold.stream().flatMap(each -> each.messages().stream()))
                .extracting(Message::seq, Message::kind)
                .containsExactly(tuple(2, Kind.TRADE_EXECUTED), tuple(3, Kind.ORDER_REJECTED), tuple(4, Kind.NOTICE));
        assertThat(outbox().untold(book.key(), 2)).isEqualTo(untold.subList(0, 2));
        assertThat(untold(Ownership.ALL)).containsOnlyKeys(book.key());

        outbox().told(untold.subList(0, 1));
        assertThat(outbox().untold(book.key(), 10)).isEqualTo(untold.subList(1, 3));
        outbox().told(untold);
        outbox().told(untold);

        assertThat(outbox().untold(book.key(), 10)).isEmpty();
        assertThat(untold(Ownership.ALL)).isEmpty();
        assertThat(seqs(page(Long.MAX_VALUE, 10))).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void whoeverLooksAfterAShardFindsItsAccounts() {
        outbox().keepUntold();
        SampleBook other = new SampleBook("3F7H2C5D", "sim");
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010), other.open(), other.buy("TCS.NS", 1, 340_000));
        int shard = Shards.of(book.key().trader());
        assertThat(Shards.of(other.key().trader())).isNotEqualTo(shard);

        assertThat(untold(each -> each == shard)).containsOnlyKeys(book.key());
        assertThat(untold(each -> each != shard)).containsOnlyKeys(other.key());
        assertThat(untold(Ownership.ALL).values()).allMatch(since -> since > 0);
    }

    @Test
    void anAccountLeavesWithItsMessages() {
        outbox().keepUntold();
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010));
        List<Untold> untold = outbox().untold(book.key(), 10);
        outbox().seen(book.key(), 1);
        commit(book.close());

        outbox().told(untold);

        assertThat(page(Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(outbox().untold(book.key(), 10)).isEmpty();
        assertThat(untold(Ownership.ALL)).isEmpty();
        assertThat(store().account(book.key())).isEmpty();
        commit(book.open());
        assertThat(outbox().seenUpTo(book.key())).isZero();
    }

    @Test
    void whatCannotBeToldIsWrittenDown() {
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010), book.refused("MRF.NS", 1_000));
        List<Message> messages = page(Long.MAX_VALUE, 10).items();

        outbox().park(messages.get(0), "too long");
        outbox().park(messages.get(1), "no such thing");
        outbox().park(messages.get(1), "not taken");

        assertThat(outbox().parked())
                .extracting(Outbox.Parked::id, Outbox.Parked::why)
                .containsExactly(
                        Tuple.tuple("sim-8K2M4T9Q-M1", "not taken"), Tuple.tuple("sim-8K2M4T9Q-M2", "too long"));
    }

    private static Tuple tuple(long seq, Kind kind) {
        return Tuple.tuple(seq, kind);
    }

    private Outbox outbox() {
        return store().outbox();
    }

    private void commit(Booking... bookings) {
        store().commit(List.of(bookings));
    }

    private Page<Message> page(long before, int limit) {
        return outbox().messages(book.key(), before, limit);
    }

    private static List<Long> seqs(Page<Message> page) {
        return page.items().stream().map(Message::seq).toList();
    }

    private Map<AccountKey, Long> untold(Ownership owned) {
        Map<AccountKey, Long> found = new HashMap<>();
        outbox().forEachUntold(owned, (key, since) -> found.merge(key, since, Math::min));
        return found;
    }
}
