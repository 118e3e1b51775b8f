package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a socket ends when it is not the client who ends it. */
class StreamEndTest {

    private final StreamFixture fixture = new StreamFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void logoutClosesTheSocketsOfThatSessionOnly() {
        fixture.signIn("one");
        fixture.signIn("two");
        TestSocket first = fixture.connectSignedIn("one");
        TestSocket second = fixture.connectSignedIn("two");
        first.settle();
        second.settle();
        fixture.hub.sessionEnded("one");

        assertThat(first.closeCode()).isEqualTo(4401);
        second.settle();
    }

    @Test
    void aSessionThatEndedWhileItWasLookedUpIsRefused() {
        fixture.signIn("one");
        fixture.hub.sessionEnded("one");
        TestSocket socket = fixture.connectSignedIn("one");

        assertThat(socket.closeCode()).isEqualTo(4401);
    }

    @Test
    void anExpiredSessionClosesItsSocket() {
        long now = System.currentTimeMillis() * 1_000;
        fixture.tokens.put("short", new SocketIdentity.SignedIn(StreamFixture.ASHA, "short", now + Ist.MINUTE));
        TestSocket socket = fixture.connectSignedIn("short");
        socket.settle();
        fixture.systemOffset.set(2 * Ist.MINUTE);

        assertThat(socket.closeCode()).isEqualTo(4401);
    }

    @Test
    void whenTheServerStopsSocketsAreTold() {
        TestSocket socket = fixture.connect("");
        socket.settle();
        fixture.hub.close();

        assertThat(socket.closeCode()).isEqualTo(1001);
        assertThat(fixture.hub.metrics().sockets()).isLessThanOrEqualTo(1);
    }
}
