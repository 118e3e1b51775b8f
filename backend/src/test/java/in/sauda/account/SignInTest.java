package in.sauda.account;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.account.AccountRefusal.Code;
import in.sauda.account.SignInOutcome.SignedIn;
import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String GOOD = "correct horse battery";
    private static final String BETTER = "घोड़ा बैटरी स्टेपल";
    private static final Client HOME = new Client("203.0.113.7", "Firefox");
    private static final Client AWAY = new Client("198.51.100.9", "curl");

    private final SettableClock clock = new SettableClock();
    private final MemoryStore store = new MemoryStore();
    private final CountingHashing hashing = new CountingHashing();
    private final Passwords passwords = new Passwords(hashing, 2, Duration.ZERO);
    private final LockOut lockOut = new LockOut(clock, new HeldFailures());
    private final Sessions sessions = new Sessions(store, clock, Duration.ofHours(6));
    private final SignIn signIn = new SignIn(store, passwords, lockOut, sessions, clock);

    @Test
    void whoRegistersIsSignedIn() {
        SignedIn asha = signedIn(signIn.register("Asha.K", GOOD, HOME));

        assertThat(asha.trader().username()).isEqualTo("Asha.K");
        assertThat(asha.trader().guest()).isFalse();
        assertThat(asha.trader().createdAt()).isEqualTo(clock.nowMicros());
        assertThat(sessions.find(asha.session().id())).contains(asha.session());
        assertThat(signIn.trader(asha.session())).contains(asha.trader());
        assertThat(store.byUsername("asha.k").orElseThrow().passwordHash()).doesNotContain("$" + GOOD);
    }

    @Test
    void aUsernameIsTakenRegardlessOfCase() {
        signIn.register("Asha", GOOD, HOME);
        assertRefused(signIn.register("aSHA", BETTER, AWAY), Code.USERNAME_TAKEN);
        assertRefused(signIn.register("as", BETTER, AWAY), Code.USERNAME_INVALID);
        assertRefused(signIn.register("ravi", "12345678", AWAY), Code.PASSWORD_COMMON);
        assertThat(store.byUsername("ravi")).isEmpty();
        assertThat(hashing.hashed).isEqualTo(1);
    }

    @Test
    void signsInWithTheUsernameInAnyCase() {
        SignedIn registered = signedIn(signIn.register("Asha", GOOD, HOME));
        SignedIn again = signedIn(signIn.login("ASHA", GOOD, AWAY));
        assertThat(again.trader()).isEqualTo(registered.trader());
        assertThat(again.session().id()).isNotEqualTo(registered.session().id());
        assertThat(again.session().agent()).isEqualTo("curl");
    }

    @Test
    void anUnknownTraderAndAWrongPasswordGetTheSameAnswerForTheSameWork() {
        signIn.register("asha", GOOD, HOME);
        SignInOutcome wrong = signIn.login("asha", BETTER, HOME);
        int workForWrong = hashing.compared.size();
        SignInOutcome unknown = signIn.login("ravi", BETTER, HOME);
        int workForUnknown = hashing.compared.size() - workForWrong;
        SignInOutcome impossible = signIn.login("no such name!", BETTER, HOME);

        assertThat(unknown).isEqualTo(wrong).isEqualTo(impossible);
        assertRefused(wrong, Code.WRONG_CREDENTIALS);
        assertThat(workForUnknown).isEqualTo(workForWrong).isEqualTo(1);
        assertThat(hashing.compared).hasSize(3);
    }

    @Test
    void unknownNamesAreLockedOutLikeKnownOnes() {
        signIn.register("asha", GOOD, HOME);
        for (int i = 0; i < 6; i++) {
            signIn.login("asha", "wrong password", HOME);
            signIn.login("nobody", "wrong password", HOME);
        }
        SignInOutcome known = signIn.login("asha", GOOD, HOME);
        SignInOutcome unknown = signIn.login("nobody", GOOD, HOME);

        assertRefused(known, Code.LOCKED_OUT);
        assertThat(known).isEqualTo(unknown);
        assertThat(((AccountRefusal) known).retryAfterSeconds()).isEqualTo(15);
        assertThat(hashing.compared).as("nothing is compared while locked").hasSize(12);

        clock.advance(Duration.ofSeconds(15));
        signedIn(signIn.login("asha", GOOD, HOME));
    }

    @Test
    void aBusyMachineDoesNotCountAsAFailure() {
        SignIn busy = new SignIn(store, new Passwords(hashing, 0, Duration.ZERO), lockOut, sessions, clock);
        for (int i = 0; i < 20; i++) {
            assertRefused(busy.login("asha", GOOD, HOME), Code.TOO_BUSY);
        }
        assertRefused(busy.register("asha", GOOD, HOME), Code.TOO_BUSY);
        assertThat(store.byUsername("asha")).isEmpty();
        signIn.register("asha", GOOD, HOME);
        signedIn(signIn.login("asha", GOOD, HOME));
    }

    @Test
    void whoLogsOutIsOut() {
        SignedIn asha = signedIn(signIn.register("asha", GOOD, HOME));
        assertThat(signIn.logout(asha.session())).isTrue();
        assertThat(sessions.find(asha.session().id())).isEmpty();
        assertThat(signIn.logout(asha.session())).isFalse();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        SignedIn home = signedIn(signIn.register("asha", GOOD, HOME));
        SignedIn away = signedIn(signIn.login("asha", GOOD, AWAY));

        assertThat(signIn.changePassword(home.session(), GOOD, BETTER, HOME)).isEqualTo(new PasswordOutcome.Changed());

        assertThat(sessions.find(home.session().id())).isPresent();
        assertThat(sessions.find(away.session().id())).isEmpty();
        assertRefused(signIn.login("asha", GOOD, AWAY), Code.WRONG_CREDENTIALS);
        signedIn(signIn.login("asha", BETTER, AWAY));
    }

    @Test
    void theCurrentPasswordIsAskedForAndGuessingItLocks() {
        SignedIn home = signedIn(signIn.register("asha", GOOD, HOME));
        assertRefused(signIn.changePassword(home.session(), GOOD, "short", HOME), Code.PASSWORD_TOO_SHORT);
        for (int i = 0; i < 6; i++) {
            assertRefused(signIn.changePassword(home.session(), "a wrong one", BETTER, HOME), Code.WRONG_CREDENTIALS);
        }
        assertRefused(signIn.changePassword(home.session(), GOOD, BETTER, HOME), Code.LOCKED_OUT);
        clock.advance(Duration.ofMinutes(15));
        signedIn(signIn.login("asha", GOOD, HOME));
    }

    @Test
    void theOwnerOfTheMachineSetsAPasswordAndEndsAllSessions() {
        SignedIn home = signedIn(signIn.register("asha", GOOD, HOME));
        assertThat(signIn.resetPassword("ASHA", BETTER)).isEqualTo(new PasswordOutcome.Changed());
        assertThat(sessions.find(home.session().id())).isEmpty();
        signedIn(signIn.login("asha", BETTER, HOME));

        assertThat(signIn.resetPassword("nobody", BETTER))
                .isInstanceOfSatisfying(
                        AccountRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_TRADER));
        assertThat(signIn.resetPassword("asha", "asha")).isInstanceOf(AccountRefusal.class);
    }

    @Test
    void aGuestLastsADayAndHasNoPassword() {
        SignedIn guest = signedIn(signIn.guest(HOME));
        assertThat(guest.trader().username()).matches("guest-[0-9a-z]{6}");
        assertThat(guest.trader().guest()).isTrue();
        assertRefused(signIn.login(guest.trader().username(), "", HOME), Code.WRONG_CREDENTIALS);
        assertThat(signIn.changePassword(guest.session(), "", BETTER, HOME)).isInstanceOf(AccountRefusal.class);
        assertThat(signIn.resetPassword(guest.trader().username(), BETTER)).isInstanceOf(AccountRefusal.class);

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(sessions.find(guest.session().id())).isPresent();
        assertThat(signIn.expiredGuests()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.find(guest.session().id())).isEmpty();
        assertThat(signIn.expiredGuests()).containsExactly(guest.trader());
    }

    @Test
    void anAddressBringsAFewGuestsAnHour() {
        for (int i = 0; i < 20; i++) {
            signedIn(signIn.guest(HOME));
        }
        clock.advance(Duration.ofMinutes(50));
        SignInOutcome refused = signIn.guest(HOME);
        assertRefused(refused, Code.TOO_MANY_GUESTS);
        assertThat(((AccountRefusal) refused).retryAfterSeconds()).isEqualTo(600);
        signedIn(signIn.guest(AWAY));
        clock.advance(Duration.ofMinutes(10));
        signedIn(signIn.guest(HOME));
    }

    @Test
    void anIdThatIsTakenIsDrawnAgain() {
        Deque<Integer> drawn = new ArrayDeque<>();
        for (int letter : List.of(1, 1, 2)) {
            for (int i = 0; i < 8; i++) {
                drawn.add(letter);
            }
        }
        NewIds scripted = new NewIds(new Random() {
            @Override
            public int nextInt(int bound) {
                return drawn.remove();
            }
        });
        SignIn fated = new SignIn(store, passwords, lockOut, sessions, clock, scripted);

        assertThat(signedIn(fated.register("asha", GOOD, HOME)).trader().id()).isEqualTo(new TraderId("11111111"));
        assertThat(signedIn(fated.register("ravi", GOOD, HOME)).trader().id()).isEqualTo(new TraderId("22222222"));
    }

    @Test
    void whoLeavesIsForgotten() {
        SignedIn asha = signedIn(signIn.register("asha", GOOD, HOME));
        signIn.remove(asha.trader().id());

        assertThat(sessions.find(asha.session().id())).isEmpty();
        assertThat(signIn.trader(asha.session())).isEmpty();
        assertThat(store.byUsername("asha")).isEmpty();
        signedIn(signIn.register("asha", BETTER, HOME));
    }

    private static SignedIn signedIn(SignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignedIn.class);
        return (SignedIn) outcome;
    }

    private static void assertRefused(Object outcome, Code code) {
        assertThat(outcome).isInstanceOf(AccountRefusal.class);
        assertThat(((AccountRefusal) outcome).code()).isEqualTo(code);
    }
}
