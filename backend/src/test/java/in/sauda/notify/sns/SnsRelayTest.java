package in.sauda.notify.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.sauda.account.SystemClock;
import in.sauda.notify.OutboxRelay;
import in.sauda.store.SampleBook;
import in.sauda.store.dynamodb.FaultProxy;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Booking;
import in.sauda.trading.Ownership;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The relay with a real SNS and SQS. */
class SnsRelayTest {

    private static LocalSns sns;

    private final MemoryStore store = new MemoryStore();
    private final SampleBook asha = new SampleBook("8K2M4T9Q", "sim");
    private final SampleBook ravi = new SampleBook("3F7H2C5D", "sim");
    private final List<OutboxRelay> running = new ArrayList<>();

    @BeforeAll
    static void start() {
        sns = LocalSns.start();
    }

    @AfterAll
    static void stop() {
        if (sns != null) {
            sns.close();
        }
    }

    @AfterEach
    void close() {
        running.forEach(OutboxRelay::close);
    }

    @Test
    void aSubscriberGetsWhatItsFilterPolicyLetsThrough() {
        String topic = sns.topic("filters");
        String trades = sns.subscribe(
                topic, "trades-of-tcs", "{\"event\":[\"TRADE_EXECUTED\"],\"symbol\":[\"TCS.NS\"],\"side\":[\"BUY\"]}");
        String refusals = sns.subscribe(topic, "refusals", "{\"event\":[\"ORDER_REJECTED\"]}");
        String ofRavi = sns.subscribe(topic, "ravi", "{\"trader\":[\"3F7H2C5D\"]}");
        String all = sns.subscribe(topic, "all", "{}");
        OutboxRelay relay = start(sns.access(topic));

        book(asha.open(), asha.buy("TCS.NS", 1, 340_000), asha.buy("RELIANCE.NS", 2, 131_010));
        book(ravi.open(), ravi.refused("MRF.NS", 1_000), asha.dayEnd());

        await().until(() -> relay.counts().told() == 4);
        assertThat(ids(trades)).containsExactly("sim-8K2M4T9Q-M1");
        assertThat(ids(refusals)).containsExactly("sim-3F7H2C5D-M1");
        assertThat(ids(ofRavi)).containsExactly("sim-3F7H2C5D-M1");
        List<JsonObject> documents = documents(all);
        assertThat(documents)
                .extracting(each -> each.getString("id"))
                .containsExactlyInAnyOrder("sim-8K2M4T9Q-M1", "sim-8K2M4T9Q-M2", "sim-8K2M4T9Q-M3", "sim-3F7H2C5D-M1");
        JsonObject trade = documents.stream()
                .filter(each -> each.getString("id").equals("sim-8K2M4T9Q-M1"))
                .findFirst()
                .orElseThrow();
        assertThat(trade.getInteger("schema")).isOne();
        assertThat(trade.getLong("accountSeq")).isOne();
        assertThat(trade.getString("trader")).isEqualTo("8K2M4T9Q");
        assertThat(trade.getJsonObject("trade").getString("price")).isNotBlank();
        assertThat(trade.getJsonObject("trade").getString("symbol")).isEqualTo("TCS.NS");
    }

    /** Trading goes on meanwhile; afterwards everything is there, without a gap in any account. */
    @Test
    void anOutageOfSnsDelaysMessagesOnly() {
        String topic = sns.topic("outage");
        String all = sns.subscribe(topic, "everything", "{}");
        try (FaultProxy proxy = new FaultProxy(sns.endpoint())) {
            OutboxRelay relay =
                    start(new SnsAccess("ap-south-1", topic, Optional.of(proxy.endpoint()), Optional.empty()));
            book(asha.open(), ravi.open(), asha.buy("TCS.NS", 1, 340_000));
            await().until(() -> relay.counts().told() == 1);
            proxy.all(FaultProxy.Wrong.RESET);
            for (int i = 0; i < 40; i++) {
                book(asha.buy("TCS.NS", 1, 340_000), ravi.buy("RELIANCE.NS", 1, 131_010));
            }
            await().until(() -> relay.counts().down());
            proxy.all(null);
            await().atMost(Duration.ofSeconds(60)).until(() -> relay.counts().told() >= 81);
        }

        assertThat(seqs(documents(all), "8K2M4T9Q")).isEqualTo(upTo(41));
    }

    /** What SNS itself says twice within five minutes comes once. */
    @Test
    void aFifoTopicKeepsTheOrderOfAnAccount() {
        String topic = sns.topic("ordered.fifo");
        String all = sns.subscribe(topic, "ordered-queue.fifo", "{}");
        OutboxRelay relay = start(sns.access(topic));
        book(asha.open());
        for (int i = 0; i < 30; i++) {
            book(asha.buy("TCS.NS", 1, 340_000));
        }

        await().until(() -> relay.counts().told() == 30);
        assertThat(documents(all))
                .extracting(each -> each.getLong("accountSeq"))
                .isEqualTo(upTo(30));
    }

    private OutboxRelay start(SnsAccess access) {
        OutboxRelay relay = new OutboxRelay(
                store.outbox(), Ownership.ALL, access.notifier(), SystemClock.system(), System::nanoTime);
        running.add(relay);
        relay.start();
        return relay;
    }

    private void book(Booking... bookings) {
        for (Booking booking : bookings) {
            store.commit(List.of(booking));
            running.getLast().booked(booking.key());
        }
    }

    private static List<JsonObject> documents(String queue) {
        return sns.take(queue).stream().map(JsonObject::new).toList();
    }

    private static List<String> ids(String queue) {
        return documents(queue).stream().map(each -> each.getString("id")).toList();
    }

    /** Sorted, each once, as a consumer does. */
    private static List<Long> seqs(List<JsonObject> documents, String trader) {
        List<Long> seqs = new ArrayList<>();
        documents.stream()
                .filter(each -> each.getString("trader").equals(trader))
                .map(each -> each.getLong("accountSeq"))
                .sorted()
                .distinct()
                .forEach(seqs::add);
        return seqs;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
