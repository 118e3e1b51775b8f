package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds the fills of an account up by order, to be compared with what each order says of itself, with the journals and
 * with the account. Each fill must follow again from what decided it.
 */
final class OrderSums {

    private final Account account;
    private final List<String> faults;
    private final Map<Long, Sum> sums = new TreeMap<>();
    private long orders;
    private long fills;
    private long waiting;

    OrderSums(Account account, List<String> faults) {
        this.account = account;
        this.faults = faults;
    }

    /** What is known of one order; its own words are missing until it is met. */
    private static final class Sum {
        private long shares;
        private long paise;
        private @Nullable Said said;
    }

    private record Said(long shares, long paise, Side side) {}

    void placed(Order order) {
        orders++;
        sum(order.number()).said = new Said(order.filledQuantity(), order.filledValuePaise(), order.side());
        if (!order.status().isFinal()) {
            waiting++;
            WorkingOrder working = account.working(order.number());
            if (working == null || !working.order().equals(order)) {
                faults.add("Order " + order.id() + " is " + order.status() + " but does not wait so");
            }
        }
    }

    void filled(Fill fill) {
        fills++;
        Sum sum = sum(account.key().orderNumber(fill.orderId()));
        sum.shares += fill.quantity();
        sum.paise = Math.addExact(sum.paise, fill.valuePaise());
        if (!fill.derivesAgain()) {
            faults.add("Fill " + fill.id() + " does not follow from what decided it");
        }
    }

    private Sum sum(long number) {
        return sums.computeIfAbsent(number, any -> new Sum());
    }

    void compare(LedgerProjection projection) {
        sums.forEach((number, sum) -> compare(account.key().orderId(number), sum, projection));
        LedgerProjection.expect(
                faults, "Number of fills", fills, account.counters().fills());
        LedgerProjection.expect(
                faults, "Number of orders", orders, account.counters().orders());
        LedgerProjection.expect(
                faults, "Waiting orders", waiting, account.working().size());
    }

    private void compare(String id, Sum sum, LedgerProjection projection) {
        Said said = sum.said;
        if (said == null) {
            faults.add("There are fills of order " + id + ", which does not exist");
            return;
        }
        long money = said.side == Side.BUY ? -said.paise : said.paise;
        if (sum.shares != said.shares || sum.paise != said.paise || projection.money(id) != money) {
            LedgerProjection.expect(faults, "Filled shares of order " + id, sum.shares, said.shares);
            LedgerProjection.expect(faults, "Filled value of order " + id, sum.paise, said.paise);
            LedgerProjection.expect(faults, "Money of order " + id, projection.money(id), money);
        }
    }
}
