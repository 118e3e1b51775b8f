package in.sauda.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.portfolio.TraderId;
import in.sauda.store.dynamodb.DynamoDbStore;
import in.sauda.store.dynamodb.FaultProxy;
import in.sauda.store.dynamodb.FaultProxy.Wrong;
import in.sauda.store.dynamodb.LocalDynamo;
import in.sauda.trading.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two programs on the same tables: who signs out at one is signed out at both, and who guesses is slowed by both. */
class SharedSignInTest {

    private static final Trader ASHA = new Trader(new TraderId("8K2M4T9Q"), "asha", "hash", false, 1, 0);
    private static final Client FIREFOX = new Client("203.0.113.7", "Firefox");

    private final FaultProxy proxy = new FaultProxy(LocalDynamo.endpoint());
    private final DynamoDbStore store = LocalDynamo.newTables(proxy.endpoint()).open();
    private final AtomicLong nanos = new AtomicLong();
    private final SystemClock clock = SystemClock.system();
    private final Sessions here = new Sessions(store, clock, Duration.ofHours(6), nanos::get);
    private final Sessions there = new Sessions(store, clock, Duration.ofHours(6), nanos::get);
    private final List<String> heardHere = new ArrayList<>();

    @BeforeEach
    void register() {
        store.add(ASHA);
        here.onEnded(heardHere::add);
        here.hearOfEnded();
    }

    @AfterEach
    void close() {
        store.close();
        proxy.close();
    }

    @Test
    void whatOneEndedTheOtherHearsOf() {
        String id = there.begin(ASHA, FIREFOX).id();
        String other = there.begin(ASHA, FIREFOX).id();
        assertThat(here.find(id)).isPresent();

        there.end(ASHA.id(), id);
        assertThat(there.find(id)).isEmpty();
        here.hearOfEnded();

        assertThat(here.find(id)).isEmpty();
        assertThat(here.find(other)).isPresent();
        here.hearOfEnded();
        assertThat(heardHere).containsExactly(id);
    }

    @Test
    void aSessionIsReadOnceHoweverOftenItIsUsed() {
        String id = there.begin(ASHA, FIREFOX).id();
        here.find(id);
        long before = proxy.count();

        for (int i = 0; i < 10; i++) {
            assertThat(here.find(id)).isPresent();
        }
        assertThat(proxy.count() - before).isZero();
        here.hearOfEnded();
        assertThat(proxy.count() - before).as("one question for all sessions").isEqualTo(1);
    }

    @Test
    void whoHasNotListenedForFourSecondsTrustsItsMemoryNoMore() {
        String id = there.begin(ASHA, FIREFOX).id();
        assertThat(here.find(id)).isPresent();
        there.end(ASHA.id(), id);

        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(3_999));
        assertThat(here.find(id)).isPresent();
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(here.find(id)).isEmpty();
    }

    @Test
    void whoCannotListenSaysSoRatherThanLetAnybodyIn() {
        String id = there.begin(ASHA, FIREFOX).id();
        assertThat(here.find(id)).isPresent();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(5));
        proxy.all(Wrong.CREDENTIALS_EXPIRED);

        assertThatThrownBy(here::hearOfEnded).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> here.find(id)).isInstanceOf(StoreException.class);

        proxy.all(null);
        assertThat(here.find(id)).isPresent();
    }

    @Test
    void failuresAtOneLockBoth() {
        LockOut one = new LockOut(clock, store.failures());
        LockOut other = new LockOut(clock, store.failures());
        for (int i = 0; i < 3; i++) {
            assertThat(one.begin("asha", "203.0.113.7")).isZero();
            assertThat(other.begin("Asha", "198.51.100.9")).isZero();
        }
        assertThat(one.begin("ASHA", "192.0.2.1")).isBetween(1L, 15L);
        other.succeeded("asha", "198.51.100.9");
        assertThat(one.begin("asha", "203.0.113.7")).isZero();
    }
}
