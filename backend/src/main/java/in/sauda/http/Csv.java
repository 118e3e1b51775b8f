package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.money.Money;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes RFC 4180 text: quoted where needed, and nothing that a spreadsheet would take for a formula. */
final class Csv {

    private final StringBuilder text = new StringBuilder(1024);
    private boolean first = true;

    /** With a first line of {@code names}. */
    Csv(String... names) {
        for (String name : names) {
            cell(name);
        }
        end();
    }

    Csv cell(@Nullable String value) {
        separate();
        if (value == null) {
            return this;
        }
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        if (safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            text.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            text.append(safe);
        }
        return this;
    }

    Csv number(long value) {
        separate();
        text.append(value);
        return this;
    }

    Csv rupees(long paise) {
        separate();
        text.append(Money.ofPaise(paise));
        return this;
    }

    Csv rupeesIfAny(long paise) {
        return paise == 0 ? cell(null) : rupees(paise);
    }

    Csv time(long micros) {
        return cell(Ist.time(micros).toString());
    }

    Csv end() {
        text.append("\r\n");
        first = true;
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }
}
