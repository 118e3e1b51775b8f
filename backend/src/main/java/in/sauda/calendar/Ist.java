package in.sauda.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Indian Standard Time, UTC+05:30 without daylight saving, and epoch microseconds in it. */
public final class Ist {

    /** The one offset of Indian time. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHoursMinutes(5, 30);

    /** Microseconds in a second. */
    public static final long SECOND = 1_000_000L;

    /** Microseconds in a minute. */
    public static final long MINUTE = 60 * SECOND;

    /** Microseconds in a day. */
    public static final long DAY = 24 * 60 * MINUTE;

    private static final long OFFSET = ZONE.getTotalSeconds() * SECOND;

    private Ist() {}

    /** The Indian date at {@code micros} since the epoch. */
    public static LocalDate date(long micros) {
        return LocalDate.ofEpochDay(epochDay(micros));
    }

    /** The Indian date at {@code micros} since the epoch, as an epoch day. */
    public static long epochDay(long micros) {
        return Math.floorDiv(micros + OFFSET, DAY);
    }

    /** Microseconds since the epoch at {@code time} in India on {@code date}. */
    public static long micros(LocalDate date, LocalTime time) {
        return date.toEpochDay() * DAY + time.toNanoOfDay() / 1_000 - OFFSET;
    }

    /** Microseconds since the epoch at which {@code date} begins in India. */
    public static long startOf(LocalDate date) {
        return date.toEpochDay() * DAY - OFFSET;
    }

    /** The moment {@code micros} as an ISO date-time with offset +05:30. */
    public static OffsetDateTime time(long micros) {
        return OffsetDateTime.ofInstant(instant(micros), ZONE);
    }

    /** The moment {@code micros} as an instant. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000L);
    }

    /** Microseconds since the epoch of {@code instant}, fractions of a microsecond dropped. */
    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
    }
}
