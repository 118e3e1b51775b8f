package in.sauda.account;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Trader ASHA = new Trader(new TraderId("8K2M4T9Q"), "asha", "hash", false, 1, 0);
    private static final Client FIREFOX = new Client("203.0.113.7", "Firefox");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = new SettableClock();
    private final Sessions sessions = new Sessions(store, clock, Duration.ofHours(6));
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void register() {
        store.add(ASHA);
        sessions.onEnded(ended::add);
    }

    @Test
    void aSessionIsFoundUntilItRunsOut() {
        Session session = sessions.begin(ASHA, FIREFOX);
        assertThat(session.expiresAt() - session.createdAt())
                .isEqualTo(Duration.ofHours(6).toNanos() / 1_000);
        assertThat(session.address()).isEqualTo("203.0.113.7");

        clock.advance(Duration.ofHours(6).minusNanos(1_000));
        assertThat(sessions.find(session.id())).contains(session);
        clock.advance(Duration.ofNanos(1_000));
        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.of(ASHA.id())).isEmpty();
    }

    @Test
    void idsAre128RandomBits() {
        Session one = sessions.begin(ASHA, FIREFOX);
        Session other = sessions.begin(ASHA, FIREFOX);
        assertThat(one.id()).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(other.id());
    }

    @Test
    void aSessionOutlivesARestart() {
        Session session = sessions.begin(ASHA, FIREFOX);
        assertThat(new Sessions(store, clock, Duration.ofHours(6)).find(session.id()))
                .contains(session);
    }

    @Test
    void anEndedSessionIsDeadAtOnceAndIsHeardOf() {
        Session session = sessions.begin(ASHA, FIREFOX);
        Session other = sessions.begin(ASHA, FIREFOX);

        assertThat(sessions.end(ASHA.id(), session.id())).isTrue();

        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.find(other.id())).isPresent();
        assertThat(ended).containsExactly(session.id());
        assertThat(sessions.end(ASHA.id(), session.id())).isFalse();
        assertThat(ended).hasSize(1);
    }

    @Test
    void aSessionIsDeadBeforeItsListenersHear() {
        List<Boolean> alive = new ArrayList<>();
        sessions.onEnded(id -> alive.add(sessions.find(id).isPresent()));
        sessions.end(ASHA.id(), sessions.begin(ASHA, FIREFOX).id());
        assertThat(alive).containsExactly(false);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Session session = sessions.begin(ASHA, FIREFOX);
        assertThat(sessions.end(new TraderId("7H7H7H7H"), session.id())).isFalse();
        assertThat(sessions.find(session.id())).isPresent();
        assertThat(ended).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheOthersFromHearing() {
        List<String> heard = new ArrayList<>();
        sessions.onEnded(id -> {
            throw new IllegalStateException("socket gone");
        });
        sessions.onEnded(heard::add);
        sessions.end(ASHA.id(), sessions.begin(ASHA, FIREFOX).id());
        assertThat(heard).hasSize(1);
    }

    @Test
    void aListenerThatWentHearsNothing() throws Exception {
        List<String> heard = new ArrayList<>();
        sessions.onEnded(heard::add).close();
        sessions.endAll(ASHA.id());
        assertThat(heard).isEmpty();
    }

    @Test
    void expiredSessionsAreForgottenAndHeardOf() {
        Session old = sessions.begin(ASHA, FIREFOX);
        clock.advance(Duration.ofHours(3));
        Session young = sessions.begin(ASHA, FIREFOX);
        clock.advance(Duration.ofHours(3));

        sessions.endExpired();

        assertThat(ended).containsExactly(old.id());
        assertThat(store.session(old.id())).isEmpty();
        assertThat(sessions.find(young.id())).isPresent();
    }

    @Test
    void listsNewestFirst() {
        Session first = sessions.begin(ASHA, FIREFOX);
        clock.advance(Duration.ofMinutes(1));
        Session second = sessions.begin(ASHA, FIREFOX);
        assertThat(sessions.of(ASHA.id())).containsExactly(second, first);
    }

    @Test
    void anUnknownIdIsNoSession() {
        assertThat(sessions.find("nothing")).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }
}
