package in.sauda.store.sqlite;

import in.sauda.store.packed.Words;
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
 * The words of one database, all held in memory. The writer gives numbers to new ones and stores them before its
 * transaction ends; readers meet a number only in a committed row, and then the word is here.
 */
final class WordTable implements Words {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> uncommitted = new ArrayList<>();
    private volatile String[] texts = new String[64];

    /** The constant that each number was last read as: looked up anew if it is of another enum. Races do no harm. */
    private volatile @Nullable Enum<?>[] constants = new Enum<?>[64];

    private int last;

    /** Reads the words that are stored. */
    static WordTable load(Statements statements) throws SQLException {
        WordTable words = new WordTable();
        try (ResultSet rows =
                statements.prepared("SELECT id, text FROM word ORDER BY id").executeQuery()) {
            while (rows.next()) {
                words.put(rows.getInt(1), rows.getString(2));
            }
        }
        return words;
    }

    /** For the writer only, who is to {@link #insertNew} before its transaction ends. */
    @Override
    public int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = last + 1;
        put(number, text);
        uncommitted.add(text);
        return number;
    }

    /** Puts the words that are new into the writer's transaction. */
    void insertNew(Statements writer) throws SQLException {
        for (String text : uncommitted) {
            PreparedStatement insert = writer.prepared("INSERT INTO word (id, text) VALUES (?, ?)");
            insert.setInt(1, stored(text));
            insert.setString(2, text);
            insert.executeUpdate();
        }
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

    @Override
    public String text(int number) {
        String text = number < texts.length ? texts[number] : null;
        if (text == null) {
            throw new IllegalStateException("Word " + number + " is missing: the database is damaged");
        }
        return text;
    }

    @Override
    public <E extends Enum<E>> E constant(Class<E> type, int number) {
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
