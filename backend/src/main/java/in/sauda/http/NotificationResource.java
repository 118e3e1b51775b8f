package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.json.MessageJson;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox;
import in.sauda.trading.Page;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trader's messages, read from the same bookings that the world outside is told of, and up to where they are seen. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
public final class NotificationResource {

    private final Outbox outbox;
    private final MarketViews markets;
    private final Authentication authentication;

    NotificationResource(Outbox outbox, MarketViews markets, Authentication authentication) {
        this.outbox = outbox;
        this.markets = markets;
        this.authentication = authentication;
    }

    @GET
    public byte[] notifications(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        AccountKey key = key(context);
        long before = Params.before(cursor);
        Page<Message> page = outbox.messages(key, before, Params.limit(limit));
        long newest = before == Long.MAX_VALUE ? newest(page.items()) : newest(key);
        long seen = outbox.seenUpTo(key);
        JsonOut out = new JsonOut(1_024 * page.items().size() + 64)
                .open()
                .text("market", key.market())
                .array("items");
        for (Message message : page.items()) {
            out.open();
            MessageJson.members(out, message);
            out.flag("read", message.seq() <= seen).close();
        }
        return out.end()
                .number("unread", unread(newest, seen))
                .text("nextCursor", Params.cursor(page.nextBefore()))
                .close()
                .bytes();
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] read(byte @Nullable [] json, @Context RoutingContext context) {
        AccountKey key = key(context);
        Body body = Body.parse(json);
        long upTo = body.whole("upTo", 0, 1, Integer.MAX_VALUE);
        body.done();
        if (upTo == 0) {
            throw Body.missing("upTo");
        }
        // What comes later has not been seen.
        long newest = newest(key);
        long seen = Math.min(upTo, newest);
        if (seen > 0) {
            outbox.seen(key, seen);
        }
        return new JsonOut(64)
                .open()
                .text("market", key.market())
                .number("unread", unread(newest, outbox.seenUpTo(key)))
                .close()
                .bytes();
    }

    private AccountKey key(RoutingContext context) {
        Signed trader = authentication.require(context);
        return new AccountKey(trader.id(), markets.of(context).id());
    }

    private long newest(AccountKey key) {
        return newest(outbox.messages(key, Long.MAX_VALUE, 1).items());
    }

    private static long newest(List<Message> newestFirst) {
        return newestFirst.isEmpty() ? 0 : newestFirst.getFirst().seq();
    }

    private static long unread(long newest, long seen) {
        return Math.max(0, newest - seen);
    }
}
