package in.sauda.http;

import in.sauda.calendar.Ist;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; each fault is a {@link Problem} that names the parameter. */
final class Params {

    static final int MOST_ITEMS = 500;

    private static final int USUAL_ITEMS = 100;

    private Params() {}

    /** How many items a page shall have. */
    static int limit(@Nullable String text) {
        return whole("limit", text, USUAL_ITEMS, 1, MOST_ITEMS);
    }

    /** A whole number from {@code least} to {@code most}; {@code absent} if it is not there. */
    static int whole(String name, @Nullable String text, int absent, int least, int most) {
        if (text == null || text.isEmpty()) {
            return absent;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notWhole) {
            // falls through to the one answer for every wrong value
        }
        throw new Problem(
                        ProblemCode.INVALID_VALUE, name + " must be a whole number from " + least + " to " + most + ".")
                .field(name);
    }

    /** The running number before which the page starts; all of them if there is no cursor. */
    static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            long number = Long.parseLong(cursor, 36);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notOurs) {
            // falls through to the one answer for every wrong cursor
        }
        throw new Problem(ProblemCode.INVALID_CURSOR, "This cursor was not given out here.").field("cursor");
    }

    /** The cursor of the next page; null if {@code nextBefore} is 0. */
    static @Nullable String cursor(long nextBefore) {
        return nextBefore == 0 ? null : Long.toString(nextBefore, 36);
    }

    /** A date (its beginning in India), or an ISO-8601 time with or without offset (without: Indian), in micros. */
    static long moment(String name, String text) {
        try {
            if (text.length() == 10) {
                return Ist.startOf(LocalDate.parse(text));
            }
            // A plus sign that was not percent-encoded arrives as a blank.
            String time = text.replace(' ', '+');
            boolean offset = time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10;
            return Ist.micros(
                    offset
                            ? OffsetDateTime.parse(time).toInstant()
                            : LocalDateTime.parse(time).toInstant(Ist.ZONE));
        } catch (DateTimeException | ArithmeticException e) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            name + " must be a date such as 2026-06-01 or a time such as 2026-06-01T10:30:00+05:30.")
                    .field(name);
        }
    }
}
