package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.order.Gtt;
import in.sauda.order.Order;

/** Something a trader's own screens must hear of, once it is durable. Ids are the account's gapless sequence. */
public sealed interface AccountEvent {

    /** The account's sequence number, from 1. */
    long id();

    /** Market time, epoch microseconds. */
    long at();

    /** An order was taken, refused, filled or withdrawn. */
    record OrderChanged(long id, long at, Order order) implements AccountEvent {}

    /** A fill happened. */
    record Traded(long id, long at, Fill fill) implements AccountEvent {}

    /**
     * Money or holdings changed; the figures are the account's after the change.
     *
     * @param cashPaise      all money, what is to come included
     * @param availablePaise money free to use
     */
    record PortfolioChanged(long id, long at, long cashPaise, long availablePaise) implements AccountEvent {}

    /** A trigger was placed, changed, reached or withdrawn. */
    record GttChanged(long id, long at, Gtt gtt) implements AccountEvent {}

    /** Something happened without the trader asking. */
    record Noticed(long id, long at, Notice notice) implements AccountEvent {}
}
