package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private static final long SECOND = 1_000_000;

    private final RecentAnswers recent = new RecentAnswers();

    @Test
    void aKeyThatIsBeingWorkedOnIsNeverDropped() {
        CompletableFuture<Answer> pending = begin(0, 0);
        begin(1, 100 * SECOND);
        assertThat(recent.earlier(ASHA, key(0))).isSameAs(pending);
    }

    @Test
    void whoAskedTheStoreBeforeADroppedAnswerWasDurableMustAskAgain() {
        durable(0, 1 * SECOND, 2 * SECOND);
        begin(1, 20 * SECOND);
        assertThat(recent.earlier(ASHA, key(0))).isNull();
        assertThat(recent.mustLookAgain(2 * SECOND)).isTrue();
        assertThat(recent.mustLookAgain(2 * SECOND + 1)).isFalse();
    }

    @Test
    void manyKeysAtOnceStayBounded() {
        for (int i = 0; i < 20_000; i++) {
            durable(i, i, i);
        }
        assertThat(recent.earlier(ASHA, key(0))).isNull();
        assertThat(recent.mustLookAgain(9_000)).isTrue();
        assertThat(recent.earlier(ASHA, key(19_999))).isNotNull();
    }

    private CompletableFuture<Answer> begin(int number, long now) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        recent.begin(ASHA, key(number), answer, now);
        return answer;
    }

    private void durable(int number, long begun, long durableAt) {
        LongConsumer done = recent.begin(ASHA, key(number), new CompletableFuture<>(), begun);
        done.accept(durableAt);
    }

    private static IdempotencyKey key(int number) {
        return new IdempotencyKey("/orders", "k" + number, "body");
    }
}
