package in.sauda.market;

import in.sauda.calendar.SessionState;
import in.sauda.feed.FeedHealth;

/**
 * What a market's clients must know at once.
 *
 * @param session where its day stands
 * @param feed    whether its prices can be trusted
 */
public record MarketStatus(SessionState session, FeedHealth.State feed) {

    /** Whether a client shown {@code other} would have to be told of this. */
    public boolean differs(MarketStatus other) {
        return session.phase() != other.session.phase() || feed != other.feed;
    }
}
