package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.order.Side;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.SampleBook;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Answer;
import in.sauda.trading.Outcome;
import in.sauda.trading.PlaceOrder;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trader's own events: who gets them, in which order, and what a resume brings. */
class OwnEventsTest {

    private final StreamFixture fixture = new StreamFixture();

    @BeforeEach
    void signIn() {
        fixture.signIn("one");
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private CompletableFuture<Outcome> buy() {
        return fixture.market
                .place(
                        PlaceOrder.market(StreamFixture.ASHA, StreamFixture.RELIANCE, Side.BUY, 1, null),
                        outcome -> new Answer(200, new byte[0]))
                .toCompletableFuture();
    }

    private static List<Long> ids(TestSocket socket) {
        return socket.messages.stream()
                .filter(message -> message.containsKey("eventId"))
                .map(message -> message.getLong("eventId"))
                .toList();
    }

    private List<AccountEvent> stored() {
        return fixture.store.events(new AccountKey(StreamFixture.ASHA, "sim"), 0, 100_000);
    }

    private static void resume(TestSocket socket, long after) {
        socket.say(new JsonObject().put("op", "resume").put("market", "sim").put("after", after));
    }

    @Test
    void anOrderIsHeardOfOnEachOfTheTradersSockets() {
        TestSocket first = fixture.connectSignedIn("one");
        TestSocket second = fixture.connectSignedIn("one");
        TestSocket nobody = fixture.connect("");
        buy().orTimeout(20, TimeUnit.SECONDS).join();

        for (TestSocket socket : List.of(first, second)) {
            JsonObject order = socket.next(
                    "order",
                    message ->
                            message.getJsonObject("order").getString("status").equals("COMPLETE"));
            assertThat(order.getString("market")).isEqualTo("sim");
            assertThat(socket.next("trade").getJsonObject("trade").getDouble("price"))
                    .isEqualTo(2950.1);
            JsonObject portfolio = socket.next("portfolio", message -> message.getLong("eventId") > 1);
            assertThat(portfolio.getDouble("cashBalance")).isLessThan(9_97_049.9);
        }
        nobody.settle();
        assertThat(ids(nobody)).isEmpty();
    }

    @Test
    void whatAnotherNodeBookedIsReadOnceAndInOrder() {
        SampleBook elsewhere = new SampleBook(StreamFixture.ASHA.text(), "sim", StreamFixture.NINE);
        fixture.store.commit(List.of(elsewhere.open()));
        TestSocket socket = fixture.connectSignedIn("one");
        resume(socket, 0);
        socket.next("portfolio");

        for (int i = 0; i < 5; i++) {
            fixture.store.commit(List.of(elsewhere.buy("TCS.NS", 1, 340_000)));
            fixture.hub.changed(elsewhere.key());
            fixture.hub.changed(elsewhere.key());
        }

        TestSocket.until(() -> ids(socket).size() >= 16);
        socket.settle();
        assertThat(ids(socket)).isEqualTo(LongStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void withoutBeingWokenASocketLooksNowAndThen() {
        fixture.hub.lookEvery(Duration.ofMillis(100));
        SampleBook elsewhere = new SampleBook(StreamFixture.ASHA.text(), "sim", StreamFixture.NINE);
        fixture.store.commit(List.of(elsewhere.open()));
        TestSocket socket = fixture.connectSignedIn("one");
        TestSocket.until(() -> {
            fixture.store.commit(List.of(elsewhere.refused("MRF.NS", 1_000)));
            return !ids(socket).isEmpty();
        });
        long last = elsewhere.account().counters().events();

        TestSocket.until(() -> ids(socket).getLast() == last);
        assertThat(ids(socket))
                .isEqualTo(LongStream.rangeClosed(ids(socket).getFirst(), last)
                        .boxed()
                        .toList());
    }

    @Test
    void aScriptWithACookieGetsNoOwnEvents() {
        TestSocket script = fixture.connect(fixture.options("").addHeader("Cookie", "jwt_token=one"));
        resume(script, 0);

        assertThat(script.next("error").getString("code")).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void aBearerTokenInTheFirstMessageSignsIn() {
        TestSocket script = fixture.connect("");
        script.say("{\"op\":\"auth\",\"token\":\"one\"}");
        resume(script, 0);
        assertThat(script.next("auth").getBoolean("signedIn")).isTrue();
        buy().orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(script.next("order").getString("market")).isEqualTo("sim");
    }

    @Test
    void aTokenAfterTheFirstMessageIsRefused() {
        TestSocket script = fixture.connect("");
        script.settle();
        script.say("{\"op\":\"auth\",\"token\":\"one\"}");

        assertThat(script.next("error").getString("code")).isEqualTo("INVALID_VALUE");
    }

    @Test
    void aResumeLeavesOutWhatIsOlderThanADay() {
        buy().orTimeout(20, TimeUnit.SECONDS).join();
        List<Long> old = stored().stream().map(AccountEvent::id).toList();
        fixture.clock.set(StreamFixture.NINE + Ist.DAY + Ist.MINUTE);
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        buy().orTimeout(20, TimeUnit.SECONDS).join();
        List<Long> young = stored().stream()
                .filter(event -> event.at() >= StreamFixture.NINE + Ist.MINUTE)
                .map(AccountEvent::id)
                .toList();
        TestSocket socket = fixture.connectSignedIn("one");
        resume(socket, 1);

        TestSocket.until(() -> ids(socket).contains(young.getLast()));
        assertThat(ids(socket)).isEqualTo(young).doesNotContainAnyElementsOf(old);
    }

    @Test
    void anEventThatNeverWasCannotBeResumedFrom() {
        TestSocket socket = fixture.connectSignedIn("one");
        resume(socket, 1_000_000);
        assertThat(socket.next("error").getString("detail")).contains("1000000");
        buy().orTimeout(20, TimeUnit.SECONDS).join();

        socket.next("order");
        assertThat(ids(socket))
                .isEqualTo(stored().stream().map(AccountEvent::id).toList());
    }

    @Test
    void aLateResumeBringsWhatIsMissingAndNothingTwice() {
        buy().orTimeout(20, TimeUnit.SECONDS).join();
        long before = stored().getLast().id();
        TestSocket socket = fixture.connectSignedIn("one");
        buy().orTimeout(20, TimeUnit.SECONDS).join();
        long last = stored().getLast().id();
        TestSocket.until(() -> ids(socket).contains(last));
        resume(socket, 1);

        TestSocket.until(() -> ids(socket).contains(2L) && ids(socket).contains(before));
        socket.settle();
        assertThat(ids(socket))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, last).boxed().toList());
    }

    /** Sockets come and go while orders are placed as fast as they can be; each goes on where the last one ended. */
    @Test
    void resumesRacingWithLiveEventsBringEachEventOnceAndInOrder() {
        buy().orTimeout(20, TimeUnit.SECONDS).join();
        CompletableFuture<Void> trading = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 600; i++) {
                buy().orTimeout(20, TimeUnit.SECONDS).join();
            }
        });
        long after = 0;
        while (!trading.isDone() || after < stored().getLast().id()) {
            TestSocket socket = fixture.connectSignedIn("one");
            resume(socket, after);
            long some =
                    Math.min(after + 25, trading.isDone() ? stored().getLast().id() : Long.MAX_VALUE);
            TestSocket.until(() -> !ids(socket).isEmpty() && ids(socket).getLast() >= some);
            List<Long> got = ids(socket);
            socket.line().close();

            assertThat(got)
                    .isEqualTo(LongStream.rangeClosed(after + 1, got.getLast())
                            .boxed()
                            .toList());
            after = got.getLast();
        }
        assertThat(after).isEqualTo(stored().getLast().id());
        trading.join();
    }
}
