package in.sauda.fill;

import java.util.Map;

/**
 * Why an order filled at its price, for people and for programs.
 *
 * @param code    stable name of the explanation: the rule, or {@code BOOK_WALK_IMPACT} for a walk that went past the
 *                shown book
 * @param figures the figures that decided, by name; amounts are {@link in.sauda.money.Money}, shares and percentages
 *                {@link Long}, words {@link String}
 * @param text    the same in English sentences
 */
public record Explanation(String code, Map<String, Object> figures, String text) {

    /** Defensive copy of the figures. */
    public Explanation {
        figures = Map.copyOf(figures);
    }
}
