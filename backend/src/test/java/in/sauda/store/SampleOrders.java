package in.sauda.store;

import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.fill.FillRule;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.order.Order.StateChange;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.AccountKey;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders and fills of {@link SampleBook}. */
final class SampleOrders {

    private SampleOrders() {}

    /** A market order that met a book of five levels a side, in a simulated market. */
    static Execution execution(long shares, long pricePaise, long now) {
        List<Level> bids = new ArrayList<>();
        List<Level> asks = new ArrayList<>();
        for (int level = 0; level < 5; level++) {
            bids.add(new Level(Math.max(pricePaise - 5 - 10L * level, 1), 120 + 77L * level, 3 + level));
            asks.add(new Level(pricePaise + 10L * level, 95 + 140L * level, 2 + level));
        }
        long micros = now - 250_000;
        Depth depth = new Depth(bids, asks, true, 77, micros);
        Liquidity liquidity = new Liquidity(depth, pricePaise * 9 / 10, pricePaise * 11 / 10, 3_275);
        return new Execution(
                FillRule.BOOK_WALK,
                Side.BUY,
                shares,
                pricePaise + pricePaise / 50,
                0,
                0,
                0,
                20,
                5,
                77,
                micros,
                pricePaise,
                liquidity,
                null);
    }

    static Fill fill(
            AccountKey key,
            long now,
            long number,
            long order,
            Symbol symbol,
            long shares,
            Execution execution,
            int slice) {
        return new Fill(
                key.fillId(number),
                number,
                key.orderId(order),
                symbol,
                Side.BUY,
                Product.CNC,
                shares,
                execution.ltpPaise(),
                now,
                17,
                execution,
                slice);
    }

    static Order order(
            AccountKey key,
            long now,
            long number,
            Symbol symbol,
            long shares,
            long value,
            OrderStatus status,
            @Nullable RejectReason reason,
            @Nullable String tag) {
        String message = reason == null ? null : "Needs ₹1,00,00,000.00, ₹10,00,000.00 is free";
        return new Order(
                key.orderId(number),
                number,
                symbol,
                Side.BUY,
                OrderType.MARKET,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                200,
                0,
                shares,
                status == OrderStatus.COMPLETE ? shares : 0,
                status == OrderStatus.CANCELLED || status == OrderStatus.REJECTED ? shares : 0,
                0,
                0,
                value,
                status,
                reason,
                message,
                tag,
                now - 1_500,
                now,
                List.of(new StateChange(OrderStatus.OPEN, now - 1_500, null), new StateChange(status, now, message)));
    }
}
