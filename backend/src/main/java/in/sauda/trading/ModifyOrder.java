package in.sauda.trading;

import in.sauda.order.OrderType;
import in.sauda.order.Validity;
import org.jspecify.annotations.Nullable;

/**
 * New terms for a waiting order; null keeps what it has.
 *
 * @param orderNumber  the account's own number of it
 * @param quantity     shares in all, above 0
 * @param pricePaise   limit in paise, above 0
 * @param triggerPaise trigger in paise, above 0
 * @param type         how the price is given
 * @param validity     how long it may wait
 */
public record ModifyOrder(
        long orderNumber,
        @Nullable Long quantity,
        @Nullable Long pricePaise,
        @Nullable Long triggerPaise,
        @Nullable OrderType type,
        @Nullable Validity validity) {}
