package in.sauda.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.trading.Shards;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that share the shards between them, on one table; time is the test's. */
class LeasesTest {

    private final DynamoDbAccess tables = LocalDynamo.newTables();
    private final AtomicLong seconds = new AtomicLong(1_000);
    private final List<Dynamo> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Dynamo::close);
    }

    private Leases node() {
        Dynamo dynamo = tables.dynamo(ItemForms.NEWEST);
        open.add(dynamo);
        return new Leases(new LeaseItems(dynamo, () -> 0), () -> TimeUnit.SECONDS.toNanos(seconds.get()));
    }

    private void pass(Leases... nodes) {
        seconds.addAndGet(3);
        for (Leases node : nodes) {
            node.pass();
        }
    }

    private static long share(Leases node) {
        return IntStream.range(0, Shards.COUNT).filter(node::owns).count();
    }

    private static boolean none(Leases one, Leases other) {
        return IntStream.range(0, Shards.COUNT).noneMatch(shard -> one.owns(shard) && other.owns(shard));
    }

    @Test
    void aNodeByItselfLooksAfterEverything() {
        Leases one = node();
        assertThat(share(one)).isZero();
        pass(one);
        assertThat(share(one)).isEqualTo(Shards.COUNT);
    }

    @Test
    void aSecondTakesHalfInOrder() {
        Leases one = node();
        Leases other = node();
        pass(one);
        pass(other, one);
        assertThat(none(one, other)).isTrue();
        pass(other, one);

        assertThat(share(one)).isEqualTo(32);
        assertThat(share(other)).isEqualTo(32);
        assertThat(none(one, other)).isTrue();
    }

    @Test
    void threeHaveAThirdEach() {
        Leases one = node();
        Leases two = node();
        Leases three = node();
        for (int i = 0; i < 4; i++) {
            pass(one, two, three);
        }
        assertThat(List.of(share(one), share(two), share(three)))
                .allMatch(share -> share >= 20 && share <= 22)
                .satisfies(shares -> assertThat(
                                shares.stream().mapToLong(each -> each).sum())
                        .isEqualTo(Shards.COUNT));
    }

    @Test
    void whatADeadNodeHadIsTakenOverAfterTenSecondsAndNoSooner() {
        Leases one = node();
        Leases other = node();
        pass(one);
        pass(other, one);
        pass(other, one);
        for (int i = 0; i < 4; i++) {
            pass(other);
            assertThat(share(other)).isEqualTo(32);
        }
        pass(other);
        assertThat(share(other)).isEqualTo(Shards.COUNT);
        assertThat(share(one)).as("it does not trust what it had").isZero();

        pass(one, other);
        pass(one, other);
        assertThat(share(one)).as("it was only asleep").isEqualTo(32);
        assertThat(none(one, other)).isTrue();
    }

    @Test
    void whoStopsLetsGoAtOnce() {
        Leases one = node();
        Leases other = node();
        pass(one);
        pass(other, one);
        pass(other, one);
        one.close();
        pass(other);
        assertThat(share(other)).isEqualTo(Shards.COUNT);
    }

    @Test
    void whatIsForOneNodeIsRefusedToTheSecondUntilItIsLetGo() {
        Leases one = node();
        assertThat(one.claim("replay")).isTrue();
        assertThat(one.claim("replay")).as("its own").isTrue();
        one.close();
        assertThat(node().claim("replay")).isTrue();
    }
}
