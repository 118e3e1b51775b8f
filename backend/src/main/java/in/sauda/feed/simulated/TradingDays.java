package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The market's trading days, numbered from 0 at the first on or after {@link #FIRST}, with when each begins and how many
 * minutes it has. Takes all of it from {@link MarketHours}; safe from any thread.
 */
final class TradingDays {

    /** The date on which the simulated past begins: a little less than eight years before the first release. */
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    /** Shorter sessions leave no room for an open, a high, a low and a close. */
    private static final int FEWEST_MINUTES = 4;

    private static final int AHEAD = 400;

    private final MarketHours hours;
    private final DaySessions sessions;
    private volatile Table table =
            new Table(0, new LocalDate[0], new int[0], new long[0], new int[0], new int[0], FIRST.toEpochDay());

    TradingDays(MarketHours hours) {
        this.hours = hours;
        this.sessions = new DaySessions(hours);
    }

    /** The call auctions of {@code instrument} on {@code day}, and how it closes. */
    DaySessions.Auctions auctions(int day, Instrument instrument) {
        return sessions.of(instrument, date(day));
    }

    /** The number of the first trading day at or after {@code epochDay}; 0 for any date before the first. */
    int atOrAfter(long epochDay) {
        Table known = table;
        while (known.count == 0 || known.epochDays[known.count - 1] < epochDay) {
            known = grow(known);
        }
        int found = Arrays.binarySearch(known.epochDays, 0, known.count, (int) Math.max(epochDay, FIRST.toEpochDay()));
        return found >= 0 ? found : -found - 1;
    }

    /** The number of the last trading day that has begun at {@code micros}; -1 before the first. */
    int begunAt(long micros) {
        int day = atOrAfter(Ist.epochDay(micros));
        return openMicros(day) <= micros ? day : day - 1;
    }

    /** Days since 1970-01-01 of trading day {@code day}. */
    int epochDay(int day) {
        return covering(day).epochDays[day];
    }

    /** The date of trading day {@code day}. */
    LocalDate date(int day) {
        return covering(day).dates[day];
    }

    /** Epoch microseconds at which trading day {@code day} begins. */
    long openMicros(int day) {
        return covering(day).opens[day];
    }

    /** Minutes of continuous trading on {@code day}, for shares with a closing auction ({@code derivatives}) or without. */
    int minutes(int day, boolean derivatives) {
        Table known = covering(day);
        return derivatives ? known.auctionMinutes[day] : known.minutes[day];
    }

    private Table covering(int day) {
        Table known = table;
        while (known.count <= day) {
            known = grow(known);
        }
        return known;
    }

    private synchronized Table grow(Table seen) {
        Table known = table;
        if (known != seen) {
            return known;
        }
        int room = known.count + AHEAD;
        Table longer = new Table(
                known.count,
                Arrays.copyOf(known.dates, room),
                Arrays.copyOf(known.epochDays, room),
                Arrays.copyOf(known.opens, room),
                Arrays.copyOf(known.minutes, room),
                Arrays.copyOf(known.auctionMinutes, room),
                known.next);
        for (int i = 0; i < AHEAD; i++) {
            longer.add(LocalDate.ofEpochDay(longer.next), hours);
        }
        table = longer;
        return longer;
    }

    private static final class Table {
        private int count;
        private final LocalDate[] dates;
        private final int[] epochDays;
        private final long[] opens;
        private final int[] minutes;
        private final int[] auctionMinutes;
        private long next;

        Table(
                int count,
                LocalDate[] dates,
                int[] epochDays,
                long[] opens,
                int[] minutes,
                int[] auctionMinutes,
                long next) {
            this.count = count;
            this.dates = dates;
            this.epochDays = epochDays;
            this.opens = opens;
            this.minutes = minutes;
            this.auctionMinutes = auctionMinutes;
            this.next = next;
        }

        void add(LocalDate date, MarketHours hours) {
            next++;
            if (!hours.isTradingDay(date)) {
                return;
            }
            long opens = hours.opensAt(date);
            int whole = length(opens, hours.closesAt(date), date);
            // The market's own state is that of shares with derivatives; one that never ends names no next phase.
            long auctionAt = hours.at(opens).nextAt();
            dates[count] = date;
            epochDays[count] = (int) date.toEpochDay();
            this.opens[count] = opens;
            minutes[count] = whole;
            auctionMinutes[count] = auctionAt == 0 ? whole : length(opens, auctionAt, date);
            count++;
        }

        private static int length(long opens, long closes, LocalDate date) {
            long minutes = (closes - opens) / Ist.MINUTE;
            if (minutes < FEWEST_MINUTES) {
                throw new IllegalStateException("The session of " + date + " has only " + minutes + " minutes");
            }
            return (int) minutes;
        }
    }
}
