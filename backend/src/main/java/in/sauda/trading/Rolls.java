package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes an account through a moment of the day: one booking, or none if the moment does not concern it. */
final class Rolls {

    private final SessionRoll session;
    private final PositionDesk positions;
    private final DayClose dayClose;
    private final DayStart dayStart;
    private final DayViews views;

    Rolls(SessionRoll session, PositionDesk positions, DayClose dayClose, DayStart dayStart, DayViews views) {
        this.session = session;
        this.positions = positions;
        this.dayClose = dayClose;
        this.dayStart = dayStart;
        this.views = views;
    }

    /** Whether {@code moment} may concern accounts that wait for nothing. */
    boolean concernsAll(Moment moment) {
        return moment.kind() == Moment.Kind.DAY_START && dayStart.concernsAll(moment);
    }

    /**
     * What {@code moment} does to {@code account}; null for nothing.
     *
     * @param dayFills asked for the account's fills since its last note, in order
     */
    @Nullable
    Booking apply(Account account, Moment moment, Supplier<List<Fill>> dayFills) {
        AccountDraft draft = new AccountDraft(account, moment.at(), views.day(moment.at()));
        switch (moment.kind()) {
            case ORDER_ENTRY -> session.send(draft, moment, views);
            case CONTINUOUS_START -> session.send(draft, moment, views);
            case OPENING_AUCTION -> session.open(draft, moment, views);
            case SQUARE_OFF -> positions.atCutOff(draft, concerned(moment), views);
            case AUCTION_REFERENCE -> session.beforeClosingAuction(draft, moment, views);
            case CLOSING_AUCTION -> session.close(draft, moment, views);
            case SESSION_END -> session.lapse(draft, moment, views);
            case DAY_END -> dayClose.close(draft, moment, dayFills.get(), views);
            case DAY_START -> dayStart.begin(draft, moment);
        }
        return draft.untouched() ? null : draft.booking();
    }

    private Predicate<Symbol> concerned(Moment moment) {
        return symbol -> moment.concerns(views.instrument(symbol));
    }
}
