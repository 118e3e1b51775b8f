package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.account.Session;
import in.sauda.account.SystemClock;
import in.sauda.calendar.Ist;
import in.sauda.portfolio.TraderId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final SecretKey OLD = key('a');
    private static final SecretKey NEW = key('b');
    private static final SecretKey NEXT = key('c');
    private static final SystemClock CLOCK = SystemClock.system();
    private static final Session SESSION = session();

    @Test
    void aTokenIsReadByWhoeverKnowsItsKey() {
        String token = new Tokens(OLD, List.of(), CLOCK).issue(SESSION);

        assertThat(new Tokens(OLD, List.of(), CLOCK).read(token)).hasValueSatisfying(claims -> {
            assertThat(claims.trader()).isEqualTo(SESSION.trader());
            assertThat(claims.sessionId()).isEqualTo(SESSION.id());
        });
        assertThat(new Tokens(NEW, List.of(OLD), CLOCK).read(token)).isPresent();
        assertThat(new Tokens(NEW, List.of(NEXT), CLOCK).read(token)).isEmpty();
    }

    /** A turn of the key with tasks of both sides running: docs/operations.md tells it. */
    @Test
    void whileTheKeyIsTurnedEachAcceptsWhatTheOtherSigns() {
        Tokens before = new Tokens(OLD, List.of(NEW), CLOCK);
        Tokens after = new Tokens(NEW, List.of(NEXT, OLD), CLOCK);

        assertThat(before.read(after.issue(SESSION))).isPresent();
        assertThat(after.read(before.issue(SESSION))).isPresent();
    }

    @Test
    void theHeaderNamesTheKeyWithoutTellingIt() {
        String token = new Tokens(OLD, List.of(), CLOCK).issue(SESSION);
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.US_ASCII);

        assertThat(header).containsPattern("\"kid\":\"[0-9a-f]{16}\"");
        assertThat(new Tokens(NEW, List.of(), CLOCK).issue(SESSION)).doesNotStartWith(token.split("\\.")[0]);
    }

    @Test
    void aTokenThatNamesAnotherKeyThanItsOwnIsRefused() {
        Tokens tokens = new Tokens(NEW, List.of(OLD), CLOCK);
        String[] ofNew = tokens.issue(SESSION).split("\\.");
        String[] ofOld = new Tokens(OLD, List.of(), CLOCK).issue(SESSION).split("\\.");

        assertThat(tokens.read(ofOld[0] + "." + ofNew[1] + "." + ofNew[2])).isEmpty();
        assertThat(tokens.read("not.a.token")).isEmpty();
        assertThat(tokens.read("..")).isEmpty();
    }

    private static SecretKey key(char letter) {
        return new SecretKeySpec(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    }

    private static Session session() {
        long now = CLOCK.nowMicros() / Ist.SECOND * Ist.SECOND;
        return new Session("s-1", new TraderId("8K2M4T9Q"), now, now + 60 * Ist.MINUTE, "127.0.0.1", "test");
    }
}
