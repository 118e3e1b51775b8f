package in.sauda.store.dynamodb;

import static in.sauda.store.SampleBook.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import in.sauda.store.SampleBook;
import in.sauda.store.StoreOpenException;
import in.sauda.store.dynamodb.FaultProxy.Wrong;
import in.sauda.trading.Booking;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each thing that goes wrong between here and DynamoDB has an answer; none of them loses or doubles a booking. */
class DynamoDbFaultsTest {

    private static final String WRITE = "TransactWriteItems";

    private final FaultProxy proxy = new FaultProxy(LocalDynamo.endpoint());
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");
    private final DynamoDbAccess access = LocalDynamo.at(proxy.endpoint());
    private final DynamoDbStore store = opened();

    private DynamoDbStore opened() {
        access.makeTables(line -> {});
        return access.open();
    }

    @BeforeEach
    void open() {
        store.commit(List.of(book.open()));
    }

    @AfterEach
    void close() {
        store.close();
        proxy.close();
    }

    @Test
    void aBookingIsOneRequest() {
        Booking bought = book.buy("INFY.NS", 5, 150_000, answer("/trade/buy", "k", "{}", Long.MAX_VALUE));
        long before = proxy.count();

        store.commit(List.of(bought));

        assertThat(proxy.count(WRITE)).isEqualTo(2);
        assertThat(proxy.count() - before).isEqualTo(1);
    }

    @Test
    void anAccountIsReadByOneRequestHoweverMuchItHasTraded() {
        for (int i = 0; i < 20; i++) {
            store.commit(List.of(book.buy(i % 2 == 0 ? "INFY.NS" : "TCS.NS", 1, 100_000)));
        }
        long before = proxy.count();

        assertThat(store.account(book.key())).contains(book.account());
        assertThat(proxy.count() - before).isEqualTo(1);
    }

    /** What DynamoDB Local does not do by itself: each is met once and overcome. */
    @ParameterizedTest
    @EnumSource(
            value = Wrong.class,
            mode = Mode.EXCLUDE,
            names = {"CREDENTIALS_EXPIRED", "TABLE_GONE"})
    void whatPassesIsWaitedFor(Wrong wrong) {
        proxy.next(WRITE, wrong);
        proxy.next(WRITE, wrong);

        store.commit(List.of(book.buy("INFY.NS", 5, 150_000)));

        assertThat(store.account(book.key())).contains(book.account());
        assertThat(store.orders(book.key(), null, Long.MAX_VALUE, 10).items()).hasSize(1);
    }

    @Test
    void afterALostAnswerTheBookingIsLookedForBeforeAnythingElse() {
        proxy.next(WRITE, Wrong.ANSWER_LOST);
        long writes = proxy.count(WRITE);
        long reads = proxy.count("GetItem");

        store.commit(List.of(book.buy("INFY.NS", 5, 150_000)));

        assertThat(proxy.count(WRITE) - writes).as("not written again").isEqualTo(1);
        assertThat(proxy.count("GetItem") - reads).isEqualTo(1);
        assertThat(count("lost")).isEqualTo(1);
    }

    @Test
    void anOpeningAndAClosingSurviveLostAnswers() {
        SampleBook other = new SampleBook("7H7H7H7H", "sim");
        proxy.next(WRITE, Wrong.ANSWER_LOST);
        store.commit(List.of(other.open()));
        proxy.next(WRITE, Wrong.ANSWER_LOST);
        store.commit(List.of(other.close()));

        assertThat(store.account(other.key())).isEmpty();
    }

    @Test
    void aTableThatTakesNothingMoreIsGivenUpAfterTwoSeconds() {
        Booking bought = book.buy("INFY.NS", 5, 150_000);
        proxy.all(Wrong.THROTTLED);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commit(List.of(bought)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.OVERLOADED));
        assertThat(count("throttled")).isGreaterThan(4);
        assertThat(store.writable()).as("others may be served").isTrue();

        proxy.all(null);
        store.commit(List.of(bought));
    }

    @Test
    void anOutageLeavesItOpenWhetherTheBookingWasKept() {
        Booking bought = book.buy("INFY.NS", 5, 150_000);
        proxy.all(Wrong.ERROR_500);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commit(List.of(bought)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN));
        assertThat(store.writable()).isFalse();

        proxy.all(null);
        assertThat(store.writable()).isTrue();
        store.commit(List.of(bought));
    }

    @ParameterizedTest
    @EnumSource(
            value = Wrong.class,
            names = {"CREDENTIALS_EXPIRED", "TABLE_GONE"})
    void whoIsNotServedStops(Wrong wrong) {
        Booking bought = book.buy("INFY.NS", 5, 150_000);
        long before = proxy.count(WRITE);
        proxy.all(wrong);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commit(List.of(bought)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE))
                .withMessageContaining(wrong == Wrong.TABLE_GONE ? "aws-init" : "credentials");
        assertThat(proxy.count(WRITE) - before).as("not tried again").isEqualTo(1);
        assertThat(store.writable()).isFalse();
        assertThat(count(wrong == Wrong.TABLE_GONE ? "table_gone" : "credentials"))
                .isPositive();

        proxy.all(null);
        assertThat(store.writable()).isTrue();
        store.commit(List.of(bought));
    }

    @Test
    void aRivalIsToldToReadAgain() {
        Booking mine = book.buy("INFY.NS", 5, 150_000);
        book.backTo(store.account(book.key()).orElseThrow());
        Booking rival = book.buy("TCS.NS", 5, 150_000);
        store.commit(List.of(mine));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commit(List.of(rival)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT));
        book.backTo(store.account(book.key()).orElseThrow());
    }

    @Test
    void ofAGroupThatIsNotWholeTheRestIsKept() {
        SampleBook other = new SampleBook("7H7H7H7H", "sim");
        other.open();
        Booking neverOpened = other.buy("TCS.NS", 1, 340_000);
        Booking after = other.buy("TCS.NS", 1, 340_000);
        Booking good = book.buy("INFY.NS", 5, 150_000);

        assertThatExceptionOfType(in.sauda.trading.PartlyStoredException.class)
                .isThrownBy(() -> store.commit(List.of(neverOpened, good, after)))
                .satisfies(partly -> {
                    assertThat(partly.failure(0)).isNotNull();
                    assertThat(partly.failure(1)).isNull();
                    assertThat(partly.failure(2)).isNotNull();
                });
        assertThat(store.account(book.key())).contains(book.account());
        assertThat(store.account(other.key())).isEmpty();
    }

    /** A day's end that changes more shares than a transaction takes items. */
    @Test
    void aStepOfMoreItemsThanATransactionTakesIsWhole() {
        holdMany();
        long before = proxy.count(WRITE);

        store.commit(List.of(book.dayEnd()));

        assertThat(proxy.count(WRITE) - before).isEqualTo(3);
        assertThat(store.account(book.key())).contains(book.account());
        store.commit(List.of(book.buy("SYM1.NS", 1, 1_000)));
        assertThat(store.account(book.key())).contains(book.account());
    }

    @Test
    void whatIsLeftOfALargeStepIsDoneByWhoeverReadsNext() {
        holdMany();
        proxy.next(WRITE, Wrong.DELAYED);
        proxy.next(WRITE, Wrong.CREDENTIALS_EXPIRED);

        store.commit(List.of(book.dayEnd()));

        try (DynamoDbStore other = access.open()) {
            assertThat(other.account(book.key())).contains(book.account());
        }
        store.commit(List.of(book.buy("SYM1.NS", 1, 1_000)));
        assertThat(store.account(book.key())).contains(book.account());
    }

    private void holdMany() {
        for (int i = 0; i < 110; i++) {
            store.commit(List.of(book.buy("SYM" + i + ".NS", 1, 1_000)));
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingIsWritten() {
        Booking bought = book.buy("INFY.NS", 5, 150_000, answer("/trade/buy", "k", "x".repeat(410_000), 1));
        long before = proxy.count();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commit(List.of(bought)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE))
                .withMessageContaining("409600");
        assertThat(proxy.count()).isEqualTo(before);
    }

    @Test
    void atStartAMissingTableIsOneLine() {
        DynamoDbAccess missing = LocalDynamo.at(proxy.endpoint());

        assertThatExceptionOfType(StoreOpenException.class)
                .isThrownBy(missing::open)
                .withMessageContaining(missing.trades())
                .withMessageContaining("aws-init")
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getMessage()).lines()).hasSize(1));
    }

    @Test
    void atStartAnAddressWhereNobodyAnswersIsOneLine() {
        DynamoDbAccess nobody =
                new DynamoDbAccess("ap-south-1", Optional.of(URI.create("http://127.0.0.1:1")), "users", "trades");

        assertThatExceptionOfType(StoreOpenException.class)
                .isThrownBy(nobody::open)
                .withMessageContaining("ap-south-1")
                .withMessageContaining("127.0.0.1:1");
    }

    @Test
    void atStartRefusedCredentialsAreOneLine() {
        proxy.all(Wrong.CREDENTIALS_EXPIRED);
        assertThatExceptionOfType(StoreOpenException.class)
                .isThrownBy(LocalDynamo.at(proxy.endpoint())::open)
                .withMessageContaining("credentials");
    }

    /** One lost answer in ten, one throttle in ten, and conflicts: every booking is kept once. */
    @Test
    void thirtyBookingsThroughAllOfIt() {
        proxy.byChance(
                2_026,
                Map.of(Wrong.ANSWER_LOST, 100, Wrong.THROTTLED, 100, Wrong.TRANSACTION_CONFLICT, 50, Wrong.RESET, 30));
        for (int i = 0; i < 30; i++) {
            store.commit(List.of(book.buy("INFY.NS", 1 + i, 1_000)));
        }
        proxy.byChance(0, Map.of());

        assertThat(store.account(book.key())).contains(book.account());
        assertThat(store.orders(book.key(), null, Long.MAX_VALUE, 100).items()).hasSize(30);
        assertThat(count("lost")).isPositive();
        assertThat(count("throttled")).isPositive();
    }

    private long count(String fault) {
        return store.counts().stream()
                .filter(count -> count.fault().equals(fault))
                .findFirst()
                .orElseThrow()
                .value()
                .getAsLong();
    }
}
