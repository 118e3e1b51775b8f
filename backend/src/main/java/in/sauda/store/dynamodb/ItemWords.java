package in.sauda.store.dynamodb;

import in.sauda.store.packed.Packer;
import in.sauda.store.packed.Unpacker;
import in.sauda.store.packed.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of one item: those that every program knows have even numbers, those that stand in the item itself have odd
 * ones. So each item can be read alone, by any node, and no node has to tell another of a new word.
 */
final class ItemWords implements Words {

    /** Names of states that any item may hold. Lines may be added at its end; none may ever be moved or taken away. */
    private static final String FILE = "/words.txt";

    private static final List<String> COMMON = common();
    private static final Map<String, Integer> COMMON_NUMBERS = numbers(COMMON);

    private final List<String> own;

    private ItemWords(List<String> own) {
        this.own = own;
    }

    /** For an item that is about to be packed. */
    static ItemWords none() {
        return new ItemWords(new ArrayList<>());
    }

    /** For an item that {@code words} stood in, as {@link #packed} gave them; null for none. */
    static ItemWords of(byte @Nullable [] words) {
        if (words == null) {
            return new ItemWords(List.of());
        }
        Unpacker unpacker = new Unpacker(words);
        return new ItemWords(unpacker.list(() -> Objects.requireNonNull(unpacker.text())));
    }

    /** The item's own words, in an array of their own; null for none. */
    byte @Nullable [] packed() {
        if (own.isEmpty()) {
            return null;
        }
        Packer packer = new Packer().count(own.size());
        own.forEach(packer::text);
        return packer.packed();
    }

    @Override
    public int number(String text) {
        Integer common = COMMON_NUMBERS.get(text);
        if (common != null) {
            return common;
        }
        int place = own.indexOf(text);
        if (place < 0) {
            place = own.size();
            own.add(text);
        }
        return 2 * place + 1;
    }

    @Override
    public String text(int number) {
        List<String> words = number % 2 == 0 ? COMMON : own;
        int place = (number - 1) / 2;
        if (number < 1 || place >= words.size()) {
            throw new IllegalStateException(
                    "Word " + number + " is missing: the table is damaged, or written by a" + " newer Sauda");
        }
        return words.get(place);
    }

    private static List<String> common() {
        try (InputStream file = ItemWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file " + FILE);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> numbers(List<String> words) {
        Map<String, Integer> numbers = HashMap.newHashMap(words.size());
        for (String word : words) {
            numbers.put(word, 2 * numbers.size() + 2);
        }
        return Map.copyOf(numbers);
    }
}
