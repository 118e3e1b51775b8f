package in.sauda.app;

import in.sauda.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads typed values from variables and collects one line for each that is wrong. */
final class SettingsReader {

    private final Map<String, String> variables;
    private final Map<String, Setting> documented;
    private final List<String> errors = new ArrayList<>();

    SettingsReader(Map<String, String> variables, List<Setting> documented) {
        this.variables = variables;
        this.documented = documented.stream().collect(Collectors.toMap(Setting::name, Function.identity()));
    }

    /** What was set, without surrounding blanks; null if absent or blank. */
    @Nullable
    String text(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    int whole(String name, int absent, int least, int most) {
        return (int) whole(name, (long) absent, least, most);
    }

    long whole(String name, long absent, long least, long most) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notWhole) {
            // falls through to the one answer for every wrong value
        }
        wrong(name);
        return absent;
    }

    Money rupees(String name, Money absent, Money least, Money most) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        try {
            Money value = Money.parse(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException notMoney) {
            // falls through to the one answer for every wrong value
        }
        wrong(name);
        return absent;
    }

    <E extends Enum<E>> E choice(String name, E absent, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        wrong(name);
        return absent;
    }

    /** The parts between commas, blanks dropped, each passed through {@code read}, which throws if one is wrong. */
    <T> List<T> list(String name, List<T> absent, Function<String, T> read) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        try {
            return Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(read)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException wrongPart) {
            wrong(name);
            return absent;
        }
    }

    /** {@code read} applied to what was set; {@code absent} if nothing was, or if {@code read} throws. */
    <T> T value(String name, T absent, Function<String, T> read) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException wrong) {
            wrong(name);
            return absent;
        }
    }

    /** Notes that {@code name} has a value that is not allowed. */
    void wrong(String name) {
        Setting setting = documented.get(name);
        if (setting == null) {
            throw new IllegalStateException(name + " is read but not documented");
        }
        errors.add(name + "=" + shown(name) + " is not allowed: it must be " + setting.allowed() + ".");
    }

    /** Notes {@code line} as it is. */
    void refuse(String line) {
        errors.add(line);
    }

    /** @throws SettingsException if anything was wrong */
    void finish() {
        if (!errors.isEmpty()) {
            throw new SettingsException(errors);
        }
    }

    private String shown(String name) {
        String text = text(name);
        if (text == null) {
            return "";
        }
        if (name.contains("SECRET") || name.contains("KEY")) {
            return "***(" + text.length() + " characters)";
        }
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
