package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.order.Refusal;
import in.sauda.portfolio.Account;
import java.util.List;

/** What became of a command, once it is durable. */
public sealed interface Outcome {

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
}
