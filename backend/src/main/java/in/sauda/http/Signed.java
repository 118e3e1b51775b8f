package in.sauda.http;

import in.sauda.account.Session;
import in.sauda.portfolio.TraderId;

/**
 * Who sent a request.
 *
 * @param session the sign-in it came with
 */
record Signed(Session session) {

    /** The trader. */
    TraderId id() {
        return session.trader();
    }
}
