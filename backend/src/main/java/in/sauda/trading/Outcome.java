package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.Refusal;
import in.sauda.portfolio.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a command, once it is durable. */
public sealed interface Outcome {

    /**
     * Whether it is remembered with the idempotency key that its command came with. That something had ended before is
     * not: the answer shows what is stored, and asking again shows the same.
     */
    default boolean isRemembered() {
        return true;
    }

    /**
     * The order was taken. It may be filled whole, in part, or not at all: its status and message say.
     *
     * @param order   as stored
     * @param fills   its fills, in order
     * @param account the account after it
     */
    record Taken(Order order, List<Fill> fills, Account account) implements Outcome {}

    /**
     * A rule refused the order; it stands in the order book as REJECTED.
     *
     * @param order   as stored
     * @param refusal why
     * @param account the account after it
     */
    record Refused(Order order, Refusal refusal, Account account) implements Outcome {}

    /**
     * What an order would cost and need; nothing was changed.
     *
     * @param preview the figures
     */
    record Previewed(OrderPreview preview) implements Outcome {}

    /**
     * The account was opened, or started again with fresh cash.
     *
     * @param account the account after it
     */
    record Opened(Account account) implements Outcome {}

    /** The account and everything in it is gone. */
    record Closed() implements Outcome {}

    /**
     * The command came with an idempotency key: this is the answer that is stored with it, the first time and each
     * time after.
     *
     * @param answer what the caller is told
     */
    record Answered(Answer answer) implements Outcome {}

    /**
     * The order that was to be changed or cancelled does not wait any more: whatever ended it came first.
     *
     * @param orderNumber the account's own number of it
     */
    record Ended(long orderNumber) implements Outcome {

        @Override
        public boolean isRemembered() {
            return false;
        }
    }

    /**
     * The trigger was placed, changed or withdrawn.
     *
     * @param gtt     as stored
     * @param account the account after it
     */
    record GttTaken(Gtt gtt, Account account) implements Outcome {}

    /**
     * A rule refused the trigger; nothing was changed.
     *
     * @param refusal why
     */
    record GttRefused(Refusal refusal) implements Outcome {}

    /**
     * The trigger that was to be changed or withdrawn is not active.
     *
     * @param gtt as it is, or null if there is none of that number
     */
    record GttEnded(@Nullable Gtt gtt) implements Outcome {

        @Override
        public boolean isRemembered() {
            return false;
        }
    }

    /**
     * A position was converted.
     *
     * @param account the account after it
     */
    record Converted(Account account) implements Outcome {}

    /**
     * A position could not be converted; nothing was changed.
     *
     * @param refusal why
     */
    record NotConverted(Refusal refusal) implements Outcome {}

    /**
     * The position is smaller than what was to be converted; nothing was changed.
     *
     * @param required  shares asked for
     * @param available shares that could be
     */
    record PositionTooSmall(long required, long available) implements Outcome {}

    /**
     * Orders that close intraday positions were placed.
     *
     * @param cancelled waiting intraday orders that were withdrawn first, as stored
     * @param orders    as stored, one for each position
     * @param fills     fills of {@code orders}, in order
     * @param account   the account after them
     */
    record SquaredOff(List<Order> cancelled, List<Order> orders, List<Fill> fills, Account account)
            implements Outcome {}
}
