package in.sauda.stream;

import in.sauda.portfolio.TraderId;
import java.util.Optional;

/** Finds out whose token it is that came with a connection. */
@FunctionalInterface
public interface SocketIdentity {

    /**
     * Who is signed in by {@code token}, or empty if nobody is: malformed, expired, revoked. May wait for the store;
     * is not called on an event loop.
     */
    Optional<SignedIn> of(String token);

    /**
     * A sign-in that is valid now.
     *
     * @param trader    who
     * @param session   id of the session, not null
     * @param expiresAt system time in epoch microseconds at which it ends
     */
    record SignedIn(TraderId trader, String session, long expiresAt) {}
}
