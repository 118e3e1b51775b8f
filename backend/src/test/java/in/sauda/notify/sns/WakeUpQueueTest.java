package in.sauda.notify.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import in.sauda.account.SystemClock;
import in.sauda.notify.Notifier;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.SampleBook;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WakeUpQueueTest {

    private static LocalSns sns;

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

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

    @Test
    void everyNodeHearsWhoseAccountChanged() throws Exception {
        String topic = sns.topic("wake");
        SnsAccess access = sns.access(topic);
        Set<AccountKey> first = ConcurrentHashMap.newKeySet();
        Set<AccountKey> second = ConcurrentHashMap.newKeySet();
        try (WakeUpQueue one = access.wakeUps("one", first::add, SystemClock.system());
                WakeUpQueue two = access.wakeUps("two", second::add, SystemClock.system());
                Notifier notifier = access.notifier()) {
            one.start();
            two.start();
            await().until(() -> sns.subscriptions(topic) == 2);
            book.open();
            notifier.send(book.buy("TCS.NS", 1, 340_000).messages());

            await().until(() -> first.contains(book.key()) && second.contains(book.key()));
        }
        assertThat(sns.queues("sauda-node-wake-")).isEmpty();
        assertThat(sns.subscriptions(topic)).isZero();
    }

    @Test
    void theQueueOfANodeThatIsGoneIsRemovedAndNoOther() {
        String topic = sns.topic("dead");
        SystemClock clock = SystemClock.system();
        sns.queue("sauda-node-dead-silent", "alive", Long.toString(clock.nowMicros() - 700_000_000L));
        sns.queue("sauda-node-dead-lively", "alive", Long.toString(clock.nowMicros() - 60_000_000L));
        sns.queue("sauda-node-dead-new", "made-by", "somebody");
        sns.queue("another-queue", "alive", "0");

        try (WakeUpQueue mine = sns.access(topic).wakeUps("mine", key -> {}, clock)) {
            mine.start();

            await().until(() -> !sns.queues("sauda-node-dead-").contains("sauda-node-dead-silent"));
            assertThat(sns.queues("sauda-node-dead-"))
                    .containsExactlyInAnyOrder("sauda-node-dead-lively", "sauda-node-dead-new", "sauda-node-dead-mine");
            assertThat(sns.queues("another-")).containsExactly("another-queue");
        }
    }
}
