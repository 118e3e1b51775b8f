package in.sauda.order;

import java.util.Map;

/**
 * A rule's answer to an order it does not let through: a value, not an error.
 *
 * @param reason  the first rule broken, not null
 * @param detail  one English sentence with the figures
 * @param figures the figures that decided by name ({@code required}, {@code available}); numbers are
 *                {@link in.sauda.money.Money}, {@link in.sauda.money.Quantity} or {@link Long}, times are strings
 */
public record Refusal(RejectReason reason, String detail, Map<String, Object> figures) {

    /** Defensive copy of the figures. */
    public Refusal {
        figures = Map.copyOf(figures);
    }
}
