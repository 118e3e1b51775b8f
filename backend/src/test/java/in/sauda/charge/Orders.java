package in.sauda.charge;

import in.sauda.instrument.Exchange;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.util.random.RandomGenerator;

/** Orders for the tests of this package. */
final class Orders {

    private Orders() {}

    static OrderTurnover order(long number, Side side, Product product, Symbol symbol, long quantity, long valuePaise) {
        Exchange exchange = symbol.text().endsWith(".BO") ? Exchange.BSE : Exchange.NSE;
        return new OrderTurnover(
                number,
                "O" + number,
                symbol,
                exchange,
                exchange == Exchange.BSE ? "A" : "EQ",
                side,
                product,
                quantity,
                valuePaise);
    }

    /** A random order of few enough shares to be netted one by one; its average price need not be whole. */
    static OrderTurnover random(RandomGenerator random, long number, Symbol symbol) {
        long quantity = 1 + random.nextLong(random.nextBoolean() ? 9 : 900);
        long price = 1 + random.nextLong(random.nextBoolean() ? 10_000 : 4_000_000);
        return order(
                number,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                random.nextInt(3) == 0 ? Product.MIS : Product.CNC,
                symbol,
                quantity,
                quantity * price + random.nextLong(quantity));
    }
}
