package in.sauda.account;

import in.sauda.account.AccountRefusal.Code;
import in.sauda.account.PasswordOutcome.Changed;
import in.sauda.account.SignInOutcome.SignedIn;
import in.sauda.portfolio.TraderId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * How people come in, leave, and change what lets them in.
 *
 * <p>Refusals are values. Methods throw {@link in.sauda.trading.StoreException} when the store cannot serve. Those that
 * hash a password take tens of milliseconds and may wait for others: never call them on an event loop.
 */
public final class SignIn {

    private static final long GUEST_LIFE_MICROS = 24 * 3_600_000_000L;
    private static final int GUESTS_AN_HOUR = 20;
    private static final long BUSY_RETRY_SECONDS = 2;

    private final TraderStore store;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final SystemClock clock;
    private final NewIds ids;
    private final GuestLimit guestLimit;

    /** The product's. */
    public SignIn(TraderStore store, Passwords passwords, LockOut lockOut, Sessions sessions, SystemClock clock) {
        this(store, passwords, lockOut, sessions, clock, new NewIds(new SecureRandom()));
    }

    SignIn(TraderStore store, Passwords passwords, LockOut lockOut, Sessions sessions, SystemClock clock, NewIds ids) {
        this.store = store;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.clock = clock;
        this.ids = ids;
        this.guestLimit = new GuestLimit(clock, GUESTS_AN_HOUR);
    }

    /** Makes a trader and signs it in. */
    public SignInOutcome register(String username, String password, Client client) {
        if (!Usernames.valid(username)) {
            return AccountRefusal.of(
                    Code.USERNAME_INVALID, "A username has 3 to 32 letters, digits, dots, underscores or hyphens.");
        }
        if (store.byUsername(username).isPresent()) {
            return taken();
        }
        Optional<AccountRefusal> fault = passwords.fault(username, password);
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<String> hash = passwords.hash(password);
        if (hash.isEmpty()) {
            return busy();
        }
        while (true) {
            Trader trader = new Trader(ids.trader(), username, hash.get(), false, clock.nowMicros(), 0);
            if (store.add(trader)) {
                return new SignedIn(trader, sessions.begin(trader, client));
            }
            if (store.byUsername(username).isPresent()) {
                return taken();
            }
            // The id was taken: draw another.
        }
    }

    /** Signs in. The answer and the work are the same for an unknown trader as for a wrong password. */
    public SignInOutcome login(String username, String password, Client client) {
        long wait = lockOut.begin(username, client.address());
        if (wait > 0) {
            return lockedOut(wait);
        }
        Optional<Trader> trader = Usernames.valid(username) ? store.byUsername(username) : Optional.empty();
        return switch (passwords.match(
                password, trader.map(Trader::passwordHash).orElse(null))) {
            case YES -> {
                lockOut.succeeded(username, client.address());
                Trader known = trader.orElseThrow();
                yield new SignedIn(known, sessions.begin(known, client));
            }
            case NO -> AccountRefusal.of(Code.WRONG_CREDENTIALS, "The username or the password is wrong.");
            case TOO_BUSY -> {
                lockOut.withdrawn(username, client.address());
                yield busy();
            }
        };
    }

    /** Makes a guest, who is gone after a day, and signs it in. */
    public SignInOutcome guest(Client client) {
        long wait = guestLimit.take(client.address());
        if (wait > 0) {
            return new AccountRefusal(
                    Code.TOO_MANY_GUESTS, "Too many guests came from this address. Register, or try later.", wait);
        }
        while (true) {
            long now = clock.nowMicros();
            Trader guest = new Trader(ids.trader(), ids.guestName(), "", true, now, now + GUEST_LIFE_MICROS);
            if (store.add(guest)) {
                return new SignedIn(guest, sessions.begin(guest, client));
            }
            // The id or the name was taken: draw others.
        }
    }

    /** Who signed in with {@code session}, unless the trader left since. */
    public Optional<Trader> trader(Session session) {
        return store.byId(session.trader());
    }

    /** Ends a session by its owner's wish; false if it had ended. */
    public boolean logout(Session session) {
        return sessions.end(session.trader(), session.id());
    }

    /**
     * Replaces the password of the one who signed in with {@code session}, and ends the trader's other sessions. A wrong
     * {@code current} counts like a failed sign-in. A guest has no password to replace.
     */
    public PasswordOutcome changePassword(Session session, String current, String replacement, Client client) {
        Optional<Trader> known = trader(session);
        if (known.isEmpty()) {
            return wrongPassword();
        }
        Trader trader = known.get();
        Optional<AccountRefusal> fault = passwords.fault(trader.username(), replacement);
        if (fault.isPresent()) {
            return fault.get();
        }
        long wait = lockOut.begin(trader.username(), client.address());
        if (wait > 0) {
            return lockedOut(wait);
        }
        return switch (passwords.match(current, trader.passwordHash())) {
            case YES -> {
                lockOut.succeeded(trader.username(), client.address());
                PasswordOutcome outcome = replace(trader, replacement);
                if (outcome instanceof Changed) {
                    sessions.endAllBut(trader.id(), session.id());
                }
                yield outcome;
            }
            case NO -> wrongPassword();
            case TOO_BUSY -> {
                lockOut.withdrawn(trader.username(), client.address());
                yield busy();
            }
        };
    }

    /**
     * Makes sure, before something that cannot be undone, that it is still the one who signed in with {@code session}:
     * empty if {@code password} is theirs. A wrong one counts like a failed sign-in. A guest has none to give.
     */
    public Optional<AccountRefusal> confirm(Session session, String password, Client client) {
        Optional<Trader> known = trader(session);
        if (known.isEmpty() || known.get().guest()) {
            return Optional.empty();
        }
        Trader trader = known.get();
        long wait = lockOut.begin(trader.username(), client.address());
        if (wait > 0) {
            return Optional.of(lockedOut(wait));
        }
        return switch (passwords.match(password, trader.passwordHash())) {
            case YES -> {
                lockOut.succeeded(trader.username(), client.address());
                yield Optional.empty();
            }
            case NO -> Optional.of(wrongPassword());
            case TOO_BUSY -> {
                lockOut.withdrawn(trader.username(), client.address());
                yield Optional.of(busy());
            }
        };
    }

    /** Replaces a trader's password by the wish of the machine's owner, and ends all the trader's sessions. */
    public PasswordOutcome resetPassword(String username, String replacement) {
        Optional<Trader> trader = store.byUsername(username);
        if (trader.isEmpty() || trader.get().guest()) {
            return AccountRefusal.of(Code.UNKNOWN_TRADER, "There is no trader called " + username + ".");
        }
        Optional<AccountRefusal> fault = passwords.fault(trader.get().username(), replacement);
        if (fault.isPresent()) {
            return fault.get();
        }
        PasswordOutcome outcome = replace(trader.get(), replacement);
        if (outcome instanceof Changed) {
            sessions.endAll(trader.get().id());
        }
        return outcome;
    }

    /** Ends the trader's sessions and forgets it. Its accounts are closed by their markets, before this. */
    public void remove(TraderId trader) {
        sessions.endAll(trader);
        store.remove(trader);
    }

    /** Guests whose day is over: to be removed, once their accounts are closed. */
    public List<Trader> expiredGuests() {
        return store.expiredGuests(clock.nowMicros());
    }

    private PasswordOutcome replace(Trader trader, String replacement) {
        Optional<String> hash = passwords.hash(replacement);
        if (hash.isEmpty()) {
            return busy();
        }
        store.setPassword(trader.id(), hash.get());
        return new Changed();
    }

    private static AccountRefusal taken() {
        return AccountRefusal.of(Code.USERNAME_TAKEN, "This username is taken.");
    }

    private static AccountRefusal wrongPassword() {
        return AccountRefusal.of(Code.WRONG_CREDENTIALS, "The current password is wrong.");
    }

    private static AccountRefusal lockedOut(long seconds) {
        return new AccountRefusal(
                Code.LOCKED_OUT, "Too many failed sign-ins. Try again in " + seconds + " seconds.", seconds);
    }

    private static AccountRefusal busy() {
        return new AccountRefusal(
                Code.TOO_BUSY, "Too many sign-ins at once. Try again in a moment.", BUSY_RETRY_SECONDS);
    }
}
