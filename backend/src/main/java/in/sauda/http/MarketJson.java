package in.sauda.http;

import in.sauda.calendar.SessionState;
import in.sauda.feed.FeedHealth;
import in.sauda.json.JsonOut;
import in.sauda.market.Market;
import in.sauda.market.ReplayControl;
import in.sauda.portfolio.TraderId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Markets, their clocks and feeds as JSON. */
final class MarketJson {

    private MarketJson() {}

    static void status(JsonOut out, Market market) {
        long now = market.clock().nowMicros();
        SessionState session = market.hours().at(now);
        out.open()
                .text("market", market.id())
                .time("now", now)
                .text("phase", session.phase().name())
                .time("since", session.since())
                .text("nextPhase", session.nextPhase().name())
                .time("nextPhaseAt", session.nextAt())
                .time("nextOpenAt", session.nextOpenAt())
                .text("holiday", session.holiday())
                .text("warning", session.warning())
                .text("feed", word(market.feedHealth().state()))
                .close();
    }

    /** One market; {@code viewer} decides how the clock's owner is named. */
    static void market(JsonOut out, Market market, boolean standard, @Nullable TraderId viewer) {
        boolean replay = market.kind() == Market.Kind.REPLAY;
        long now = market.clock().nowMicros();
        out.open()
                .text("id", market.id())
                .text("kind", replay ? "replay" : "sim")
                .text("name", replay ? "Replay" : "Simulated")
                .flag("defaultMarket", standard)
                .text("phase", market.hours().at(now).phase().name());
        clock(out.open("clock").time("now", now), market.replay().orElse(null), viewer);
        feed(out.open("feed"), market.feedHealth());
        out.text("halted", market.halted()).close();
    }

    private static void clock(JsonOut out, @Nullable ReplayControl replay, @Nullable TraderId viewer) {
        if (replay == null) {
            out.flag("paused", false)
                    .number("speed", 1)
                    .none("start")
                    .none("end")
                    .none("owner");
        } else {
            out.flag("paused", replay.paused())
                    .number("speed", replay.speed())
                    .time("start", replay.firstMicros())
                    .time("end", replay.lastMicros())
                    .text(
                            "owner",
                            replay.owner()
                                    .map(owner -> owner.equals(viewer) ? "you" : "other")
                                    .orElse(null));
        }
        out.close();
    }

    private static void feed(JsonOut out, FeedHealth feed) {
        out.text("source", feed.source())
                .text("status", word(feed.state()))
                .time("lastEventAt", feed.lastEventMicros());
        if (feed.lastEventMicros() == 0) {
            out.none("lastEventAgeMs");
        } else {
            out.number("lastEventAgeMs", feed.ageMicros() / 1_000);
        }
        // Both kinds of market show each tick at its own market time: nothing is delayed by design.
        out.number("delayMs", 0)
                .number("gaps", feed.gaps())
                .number("restarts", feed.restarts())
                .number("ticks", feed.ticks())
                .text("lastFailure", feed.lastFailure())
                .close();
    }

    private static String word(FeedHealth.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
