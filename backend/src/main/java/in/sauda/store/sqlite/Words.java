package in.sauda.store.sqlite;

import in.sauda.instrument.Symbol;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the few texts that occur in every row: symbols and the names of enum constants (names, so that their
 * order may change). All are held in memory. The writer adds new ones inside its transaction; readers meet a number
 * only in a committed row, and then the word is here.
 */
final class Words {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> uncommitted = new ArrayList<>();
    private volatile String[] texts = new String[64];

    /** The constant that each number was last read as: looked up anew if it is of another enum. Races do no harm. */
    private volatile @Nullable Enum<?>[] constants = new Enum<?>[64];

    private int last;

    /** Reads the words that are stored. */
    static Words load(Statements statements) throws SQLException {
        Words words = new Words();
        try (ResultSet rows =
                statements.prepared("SELECT id, text FROM word ORDER BY id").executeQuery()) {
            while (rows.next()) {
                words.put(rows.getInt(1), rows.getString(2));
            }
        }
        return words;
    }

    /** The number of {@code text}, from 1; stored now if it is new. For the writer only. */
    int number(Statements writer, String text) throws SQLException {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = last + 1;
        PreparedStatement insert = writer.prepared("INSERT INTO word (id, text) VALUES (?, ?)");
        insert.setInt(1, number);
        insert.setString(2, text);
        insert.executeUpdate();
        put(number, text);
        uncommitted.add(text);
        return number;
    }

    /** The number of a word that is stored, or 0. */
    int stored(String text) {
        return numbers.getOrDefault(text, 0);
    }

    /** The words added since are stored. */
    void committed() {
        uncommitted.clear();
    }

    /** The words added since are not stored after all. */
    void rolledBack() {
        for (String text : uncommitted) {
            numbers.remove(text);
        }
        last -= uncommitted.size();
        uncommitted.clear();
    }

    String text(int number) {
        String text = number < texts.length ? texts[number] : null;
        if (text == null) {
            throw new IllegalStateException("Word " + number + " is missing: the database is damaged");
        }
        return text;
    }

    Symbol symbol(int number) {
        return new Symbol(text(number));
    }

    <E extends Enum<E>> E constant(Class<E> type, int number) {
        @Nullable Enum<?>[] known = constants;
        Enum<?> last = number < known.length ? known[number] : null;
        if (last != null && last.getDeclaringClass() == type) {
            return type.cast(last);
        }
        E constant = Enum.valueOf(type, text(number));
        if (number < known.length) {
            known[number] = constant;
        }
        return constant;
    }

    /** As {@link #constant}; null for 0. */
    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, int number) {
        return number == 0 ? null : constant(type, number);
    }

    private void put(int number, String text) {
        String[] known = texts;
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(known.length * 2, number + 1));
        }
        known[number] = text;
        texts = known;
        if (constants.length < known.length) {
            constants = Arrays.copyOf(constants, known.length);
        }
        // The number may have stood for another word that was not stored after all.
        constants[number] = null;
        numbers.put(text, number);
        last = Math.max(last, number);
    }
}
