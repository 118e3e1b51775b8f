package in.sauda.http;

import in.sauda.trading.CommandRefusedException;
import in.sauda.trading.PlaceGtt;
import in.sauda.trading.StoreException;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong inside into an answer: outages are named, faults are logged and not shown. */
final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    /** The problem that stands for {@code failure}; logs it unless it is an answer by itself. */
    static Problem report(RoutingContext context, @Nullable Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case CommandRefusedException refused -> refused(refused);
            case CompletionException wrapped when wrapped.getCause() != null -> report(context, wrapped.getCause());
            case StoreException outage -> {
                log(context, "The store failed", outage);
                yield new Problem(
                                ProblemCode.STORE_UNAVAILABLE, "Nothing can be stored right now; nothing was changed.")
                        .retryAfter(5);
            }
            case null, default -> {
                log(context, "A request failed", failure);
                yield new Problem(
                        ProblemCode.INTERNAL_ERROR,
                        "This is a fault of the server; it was noted under the request's id.");
            }
        };
    }

    /** The problem that stands for a command that could not be run. */
    static Problem refused(CommandRefusedException refused) {
        return switch (refused.reason()) {
            case QUEUE_FULL ->
                new Problem(ProblemCode.SERVER_BUSY, "The market has more requests than it can take.").retryAfter(1);
            case STORE_UNAVAILABLE ->
                new Problem(ProblemCode.STORE_UNAVAILABLE, "Nothing can be stored right now; nothing was changed.")
                        .retryAfter(5);
            case STORE_BUSY -> new Problem(ProblemCode.STORE_UNAVAILABLE, said(refused)).retryAfter(2);
            case OUTCOME_UNKNOWN -> new Problem(ProblemCode.OUTCOME_UNKNOWN, said(refused)).retryAfter(5);
            // The answer of before expired while it was looked for.
            case ANSWERED_BEFORE, ACCOUNT_BUSY -> new Problem(ProblemCode.ACCOUNT_BUSY, said(refused)).retryAfter(1);
            case ACCOUNT_TOO_LARGE -> new Problem(ProblemCode.ACCOUNT_TOO_LARGE, said(refused));
            case STOPPING -> new Problem(ProblemCode.STOPPING, "The server is stopping.").retryAfter(10);
            case IDEMPOTENCY_CONFLICT ->
                new Problem(
                                ProblemCode.IDEMPOTENCY_CONFLICT,
                                "The idempotency key came before with another request; use a new one.")
                        .field("Idempotency-Key");
            case TOO_LARGE -> new Problem(ProblemCode.INVALID_VALUE, refused.getMessage() + "");
            case INCOMPLETE -> new Problem(ProblemCode.MISSING_FIELD, said(refused));
            case TOO_MANY_GTTS -> new Problem(ProblemCode.GTT_LIMIT, said(refused)).with("limit", PlaceGtt.MOST_ACTIVE);
            case ACCOUNT_HALTED -> new Problem(ProblemCode.ACCOUNT_HALTED, said(refused)).retryAfter(60);
        };
    }

    private static String said(CommandRefusedException refused) {
        return String.valueOf(refused.getMessage());
    }

    private static void log(RoutingContext context, String what, @Nullable Throwable failure) {
        String id = context.response().headers().get(RequestId.HEADER);
        MDC.put("requestId", id);
        try {
            LOG.errorf(
                    failure,
                    "%s: %s %s [%s]",
                    what,
                    context.request().method(),
                    context.request().path(),
                    id);
        } finally {
            MDC.remove("requestId");
        }
    }
}
