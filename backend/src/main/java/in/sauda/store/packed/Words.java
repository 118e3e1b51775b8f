package in.sauda.store.packed;

import in.sauda.instrument.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, from 1, for the few texts that occur in everything that is packed: symbols and the names of enum constants
 * (names, so that their order may change).
 */
public interface Words {

    /** The number of {@code text}; a new text is given one. */
    int number(String text);

    /**
     * The text that {@code number} stands for.
     *
     * @throws IllegalStateException if there is none: the data are damaged
     */
    String text(int number);

    /** The symbol that {@code number} stands for. */
    default Symbol symbol(int number) {
        return new Symbol(text(number));
    }

    /** The constant whose name {@code number} stands for. */
    default <E extends Enum<E>> E constant(Class<E> type, int number) {
        return Enum.valueOf(type, text(number));
    }

    /** As {@link #constant}; null for 0. */
    default <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, int number) {
        return number == 0 ? null : constant(type, number);
    }
}
