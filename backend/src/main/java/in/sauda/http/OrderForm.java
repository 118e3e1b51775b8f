package in.sauda.http;

import in.sauda.order.Order;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.ModifyOrder;
import in.sauda.trading.PlaceOrder;
import org.jspecify.annotations.Nullable;

/** Reads orders and their changes from a request; what does not go together is refused by the field. */
final class OrderForm {

    private static final int LONGEST_TAG = 20;
    private static final int MOST_MINUTES = 1_440;

    private OrderForm() {}

    static PlaceOrder place(Body body, TraderId trader, MarketViews markets, @Nullable IdempotencyKey idempotency) {
        String symbol = body.text("symbol");
        Side side = body.choice("side", Side.class);
        OrderType type = body.choice("type", OrderType.MARKET, OrderType.class);
        Product product = body.choice("product", Product.CNC, Product.class);
        Validity validity = body.choice("validity", Validity.DAY, Validity.class);
        Variety variety = body.choice("variety", Variety.REGULAR, Variety.class);
        long quantity = body.quantity("quantity");
        long price = body.rupees("price");
        long trigger = body.rupees("triggerPrice");
        int protection = body.percent("protectionPercent");
        int minutes = body.whole("validityMinutes", 0, 1, MOST_MINUTES);
        String tag = tag(body.optionalText("tag").orElse(null));
        body.done();
        boolean limited = type == OrderType.LIMIT || type == OrderType.SL;
        boolean stop = type == OrderType.SL || type == OrderType.SL_M;
        goesWith("price", price != 0, limited, true, type);
        goesWith("triggerPrice", trigger != 0, stop, true, type);
        goesWith("protectionPercent", protection != 0, !limited, false, type);
        goesWith("validityMinutes", minutes != 0, validity == Validity.TTL, true, validity);
        return new PlaceOrder(
                trader,
                markets.instrument(symbol),
                side,
                type,
                product,
                validity,
                variety,
                quantity,
                price,
                trigger,
                protection,
                minutes,
                tag,
                idempotency);
    }

    static ModifyOrder change(Body body, long number) {
        Long quantity = body.optionalQuantity("quantity");
        long price = body.rupees("price");
        long trigger = body.rupees("triggerPrice");
        OrderType type = body.optionalText("type")
                .map(text -> Body.Choice.of("type", text, OrderType.class))
                .orElse(null);
        Validity validity = body.optionalText("validity")
                .map(text -> Body.Choice.of("validity", text, Validity.class))
                .orElse(null);
        body.done();
        if (quantity == null && price == 0 && trigger == 0 && type == null && validity == null) {
            throw new Problem(
                    ProblemCode.MISSING_FIELD,
                    "Give at least one of quantity, price, triggerPrice, type and validity.");
        }
        return new ModifyOrder(
                number, quantity, price == 0 ? null : price, trigger == 0 ? null : trigger, type, validity);
    }

    /** Whether {@code field} is there exactly if {@code kind} has it; if it is not {@code needed} it may be left out. */
    private static void goesWith(String field, boolean there, boolean has, boolean needed, Enum<?> kind) {
        if (there && !has) {
            throw new Problem(ProblemCode.INVALID_VALUE, "A " + kind + " order takes no " + field + ".").field(field);
        }
        if (!there && has && needed) {
            throw new Problem(ProblemCode.MISSING_FIELD, "A " + kind + " order needs " + field + ".").field(field);
        }
    }

    private static @Nullable String tag(@Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return null;
        }
        if (tag.length() > LONGEST_TAG || !tag.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            "A tag has at most " + LONGEST_TAG + " printable ASCII characters.")
                    .field("tag");
        }
        if (tag.equals(Order.SQUARE_OFF)) {
            throw new Problem(ProblemCode.INVALID_VALUE, "The tag " + tag + " marks the broker's own orders.")
                    .field("tag");
        }
        return tag;
    }
}
