package in.sauda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.account.Session;
import in.sauda.account.Trader;
import in.sauda.account.TraderStore;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.StoreException;
import org.junit.jupiter.api.Test;

/** What every store of traders and sessions must do. */
public abstract class TraderStoreContract {

    private static final Trader ASHA = new Trader(
            new TraderId("8K2M4T9Q"), "Asha.K", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", false, 10, 0);
    private static final Trader GUEST = new Trader(new TraderId("7H7H7H7H"), "guest-7k2m9q", "", true, 20, 5_000);

    /** The store under test, empty at first. */
    protected abstract TraderStore store();

    @Test
    void findsATraderByIdAndByUsernameInAnyCase() {
        assertThat(store().add(ASHA)).isTrue();

        assertThat(store().byId(ASHA.id())).contains(ASHA);
        assertThat(store().byUsername("Asha.K")).contains(ASHA);
        assertThat(store().byUsername("ASHA.k")).contains(ASHA);
        assertThat(store().byUsername("asha")).isEmpty();
        assertThat(store().byId(GUEST.id())).isEmpty();
    }

    @Test
    void refusesAUsernameThatDiffersInCaseOnly() {
        store().add(ASHA);
        Trader rival = new Trader(new TraderId("9J9J9J9J"), "ASHA.K", "other", false, 30, 0);

        assertThat(store().add(rival)).isFalse();
        assertThat(store().byId(rival.id())).isEmpty();
        assertThat(store().byUsername("asha.k")).contains(ASHA);
    }

    @Test
    void refusesAnIdThatIsTakenAndKeepsTheUsernameFree() {
        store().add(ASHA);
        assertThat(store().add(new Trader(ASHA.id(), "other", "hash", false, 30, 0)))
                .isFalse();
        assertThat(store().byUsername("other")).isEmpty();
        assertThat(store().add(new Trader(GUEST.id(), "other", "hash", false, 30, 0)))
                .isTrue();
    }

    @Test
    void replacesAPassword() {
        store().add(ASHA);
        store().setPassword(ASHA.id(), "new hash");
        assertThat(store().byId(ASHA.id()).orElseThrow().passwordHash()).isEqualTo("new hash");
        store().setPassword(GUEST.id(), "of nobody");
        assertThat(store().byId(GUEST.id())).isEmpty();
    }

    @Test
    void removesATraderWithItsSessionsAndFreesTheName() {
        store().add(ASHA);
        store().addSession(session("s1", ASHA, 100, 900));
        store().remove(ASHA.id());

        assertThat(store().byUsername("asha.k")).isEmpty();
        assertThat(store().session("s1")).isEmpty();
        assertThat(store().add(new Trader(GUEST.id(), "asha.k", "hash", false, 30, 0)))
                .isTrue();
        store().remove(new TraderId("ZZZZZZZZ"));
    }

    @Test
    void listsGuestsWhoseTimeIsOver() {
        store().add(ASHA);
        store().add(GUEST);

        assertThat(store().expiredGuests(4_999)).isEmpty();
        assertThat(store().expiredGuests(5_000)).containsExactly(GUEST);
    }

    @Test
    void keepsSessionsNewestFirst() {
        store().add(ASHA);
        store().add(GUEST);
        Session first = session("s1", ASHA, 100, 900);
        Session second = session("s2", ASHA, 200, 800);
        store().addSession(first);
        store().addSession(second);
        store().addSession(session("s3", GUEST, 300, 900));

        assertThat(store().session("s1")).contains(first);
        assertThat(store().session("s9")).isEmpty();
        assertThat(store().sessions(ASHA.id())).containsExactly(second, first);
        assertThat(store().sessions(new TraderId("ZZZZZZZZ"))).isEmpty();
    }

    @Test
    void endsOnlyATradersOwnSession() {
        store().add(ASHA);
        store().add(GUEST);
        store().addSession(session("s1", ASHA, 100, 900));

        assertThat(store().removeSession(GUEST.id(), "s1")).isFalse();
        assertThat(store().session("s1")).isPresent();
        assertThat(store().removeSession(ASHA.id(), "s1")).isTrue();
        assertThat(store().session("s1")).isEmpty();
        assertThat(store().removeSession(ASHA.id(), "s1")).isFalse();
    }

    @Test
    void forgetsSessionsThatExpired() {
        store().add(ASHA);
        store().addSession(session("s1", ASHA, 100, 900));
        store().addSession(session("s2", ASHA, 100, 901));

        assertThat(store().forgetSessions(900)).extracting(Session::id).containsExactly("s1");

        assertThat(store().session("s1")).isEmpty();
        assertThat(store().session("s2")).isPresent();
    }

    @Test
    void refusesASessionOfNobody() {
        Session orphan = session("s1", ASHA, 100, 900);
        assertThatThrownBy(() -> store().addSession(orphan)).isInstanceOf(StoreException.class);
        assertThat(store().session("s1")).isEmpty();
    }

    private static Session session(String id, Trader trader, long createdAt, long expiresAt) {
        return new Session(id, trader.id(), createdAt, expiresAt, "203.0.113.7", "Firefox — किताब");
    }
}
