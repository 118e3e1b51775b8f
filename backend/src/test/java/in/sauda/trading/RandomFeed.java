package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.PhaseSpan;
import in.sauda.calendar.SessionPhase;
import in.sauda.feed.Feed;
import in.sauda.instrument.CorporateAction;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.CandleSource;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Indication;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Random prices of a few days, made beforehand so that the past can be played again: gaps, silences of hours, ticks
 * without volume, one-sided books at the day's limits, auctions with and without a price. Half of the markets show deep
 * books within the day's band, half the narrow ranges of a replay's bars.
 */
final class RandomFeed {

    private static final long STEP = 5;

    private record Day(DayReference reference, long close) {}

    private record Key(int instrument, LocalDate date) {}

    private record Shown(Tick tick, DayReference reference, Liquidity liquidity) {}

    private record Seq(int instrument, long seq) {}

    private final MarketHours hours;
    private final boolean bars;
    private final Map<Key, Day> days = new HashMap<>();
    private final Map<Seq, Liquidity> books = new HashMap<>();
    private final List<Shown> ticks = new ArrayList<>();
    private final Map<String, Optional<AuctionBook>> auctions = new HashMap<>();

    RandomFeed(
            SplittableRandom random,
            MarketHours hours,
            List<LocalDate> dates,
            CorporateActions actions,
            InstrumentCatalog catalog) {
        this.hours = hours;
        this.bars = random.nextBoolean();
        for (Instrument instrument : catalog.all()) {
            make(random.split(), instrument, dates, actions);
        }
        ticks.sort(Comparator.comparingLong((Shown shown) -> shown.tick().eventMicros())
                .thenComparingInt(shown -> shown.tick().instrument()));
    }

    private void make(SplittableRandom random, Instrument instrument, List<LocalDate> dates, CorporateActions actions) {
        long close = 90_00 + STEP * random.nextInt(400);
        long seq = 0;
        for (LocalDate date : dates) {
            for (CorporateAction action : actions.on(date)) {
                close = action.symbol().equals(instrument.symbol())
                        ? Math.max(onTick(action.adjusted(close)), 1_00)
                        : close;
            }
            long band = instrument.derivatives() ? 10 : 20;
            DayReference reference = new DayReference(
                    close,
                    onTick(close * (100 - band) / 100 + STEP - 1),
                    onTick(close * (100 + band) / 100),
                    close * 2,
                    close / 2,
                    STEP);
            List<PhaseSpan> phases = hours.phases(date, instrument);
            long last = close;
            long volume = 0;
            long open = 0;
            long high = 0;
            long low = Long.MAX_VALUE;
            for (long at : times(random, phases)) {
                long ltp = price(random, last, reference);
                volume += random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3_000);
                open = open == 0 ? ltp : open;
                high = Math.max(high, ltp);
                low = Math.min(low, ltp);
                seq++;
                Depth depth = depth(random, ltp, reference, seq, at);
                long lowest = bars ? Math.min(last, ltp) - STEP * random.nextInt(4) : reference.lowerBand();
                long highest = bars ? Math.max(last, ltp) + STEP * random.nextInt(4) : reference.upperBand();
                Liquidity liquidity = bars
                        ? new Liquidity(depth, Math.max(lowest, STEP), highest, 0)
                        : Liquidity.deep(depth, lowest, highest);
                Tick tick = new Tick(
                        instrument.number(),
                        seq,
                        at,
                        ltp,
                        volume,
                        volume * ltp,
                        depth.bids().isEmpty() ? 0 : depth.bids().getFirst().pricePaise(),
                        depth.asks().isEmpty() ? 0 : depth.asks().getFirst().pricePaise(),
                        open,
                        high,
                        low);
                ticks.add(new Shown(tick, reference, liquidity));
                books.put(new Seq(instrument.number(), seq), liquidity);
                last = ltp;
            }
            days.put(new Key(instrument.number(), date), new Day(reference, last));
            for (AuctionKind kind : AuctionKind.values()) {
                auctions.put(name(instrument, date, kind), auction(random, last));
            }
            close = last;
        }
    }

    private static Set<Long> times(SplittableRandom random, List<PhaseSpan> phases) {
        Set<Long> times = new TreeSet<>();
        for (PhaseSpan span : phases) {
            if (span.phase() == SessionPhase.CONTINUOUS) {
                int count = random.nextInt(16);
                for (int i = 0; i < count; i++) {
                    times.add(random.nextLong(span.start(), span.end()));
                }
            }
        }
        return times;
    }

    private static long price(SplittableRandom random, long last, DayReference reference) {
        long moved = switch (random.nextInt(12)) {
            case 0 -> random.nextBoolean() ? reference.upperBand() : reference.lowerBand();
            case 1, 2 -> last * (95 + random.nextInt(11)) / 100;
            case 3, 4 -> last;
            default -> last + STEP * (random.nextInt(41) - 20);
        };
        return Math.clamp(onTick(moved), reference.lowerBand(), reference.upperBand());
    }

    private static Depth depth(SplittableRandom random, long ltp, DayReference reference, long seq, long at) {
        List<Level> bids = new ArrayList<>();
        List<Level> asks = new ArrayList<>();
        int levels = random.nextInt(6);
        long bid = ltp;
        long ask = ltp;
        for (int i = 0; i < levels; i++) {
            bid -= STEP * (i == 0 ? random.nextInt(3) : 1 + random.nextInt(3));
            ask += STEP * (i == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(3));
            if (bid >= reference.lowerBand() && bid > 0) {
                bids.add(new Level(bid, 1 + random.nextInt(400), 1));
            }
            if (ask <= reference.upperBand()) {
                asks.add(new Level(ask, 1 + random.nextInt(400), 1));
            }
        }
        return new Depth(bids, asks, true, seq, at);
    }

    private static Optional<AuctionBook> auction(SplittableRandom random, long around) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        List<AuctionBook.Level> buys = new ArrayList<>();
        List<AuctionBook.Level> sells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            buys.add(new AuctionBook.Level(
                    Math.max(around + STEP * (4 - 3 * i), STEP * (5 - i)), 1 + random.nextInt(4_000)));
            sells.add(new AuctionBook.Level(
                    Math.max(around - STEP * (4 - 3 * i), STEP * (i + 1)), 1 + random.nextInt(4_000)));
        }
        return Optional.of(new AuctionBook(buys, sells, random.nextInt(2_000), random.nextInt(2_000)));
    }

    private static long onTick(long paise) {
        return paise / STEP * STEP;
    }

    private static String name(Instrument instrument, LocalDate date, AuctionKind kind) {
        return instrument.number() + " " + date + " " + kind;
    }

    /** Moments of ticks, for steps that race them. */
    List<Long> moments() {
        return ticks.stream().map(shown -> shown.tick().eventMicros()).toList();
    }

    /** The same prices from their beginning, for a market that starts, again or for the first time. */
    Feed running() {
        return new Running();
    }

    /** A feed that has been brought up to a moment. */
    private final class Running implements Feed {
        private int next;
        private long reached = Long.MIN_VALUE;

        @Override
        public String source() {
            return "random";
        }

        @Override
        public void start(long micros, TickSink sink) {
            Map<Integer, Shown> latest = new TreeMap<>();
            next = 0;
            while (next < ticks.size() && ticks.get(next).tick().eventMicros() <= micros) {
                latest.put(ticks.get(next).tick().instrument(), ticks.get(next));
                next++;
            }
            latest.values().forEach(shown -> sink.accept(shown.tick(), shown.reference()));
            reached = micros;
        }

        @Override
        public void advanceTo(long micros, TickSink sink) {
            if (reached != Long.MIN_VALUE && micros - reached > Ist.DAY) {
                start(micros, sink);
            }
            while (next < ticks.size() && ticks.get(next).tick().eventMicros() <= micros) {
                sink.accept(ticks.get(next).tick(), ticks.get(next).reference());
                next++;
            }
            reached = Math.max(reached, micros);
        }

        @Override
        public void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink) {
            Set<Integer> numbers = instruments.stream().map(Instrument::number).collect(Collectors.toSet());
            for (Shown shown : ticks) {
                long at = shown.tick().eventMicros();
                if (at > afterMicros
                        && at <= upToMicros
                        && numbers.contains(shown.tick().instrument())) {
                    sink.accept(shown.tick(), shown.reference());
                }
            }
        }

        @Override
        public Depth depth(Quote quote) {
            return liquidity(quote).depth();
        }

        @Override
        public Liquidity liquidity(Quote quote) {
            return Objects.requireNonNull(
                    books.get(new Seq(quote.instrument().number(), quote.tick().seq())));
        }

        @Override
        public Optional<AuctionBook> auctionBook(Instrument instrument, LocalDate date, AuctionKind kind) {
            return auctions.getOrDefault(name(instrument, date, kind), Optional.empty());
        }

        @Override
        public Optional<AuctionLimits> auctionLimits(Instrument instrument, LocalDate date, AuctionKind kind) {
            if (auctionBook(instrument, date, kind).isEmpty()) {
                return Optional.empty();
            }
            DayReference reference = reference(instrument, date);
            long close = closePaise(instrument, date);
            return Optional.of(
                    kind == AuctionKind.OPENING
                            ? new AuctionLimits(reference.previousClose(), reference.lowerBand(), reference.upperBand())
                            : new AuctionLimits(close, onTick(close * 97 / 100 + STEP - 1), onTick(close * 103 / 100)));
        }

        @Override
        public Optional<Indication> indicative(Instrument instrument, long micros) {
            return Optional.empty();
        }

        @Override
        public long closePaise(Instrument instrument, LocalDate date) {
            Day day = days.get(new Key(instrument.number(), date));
            return day == null ? 0 : day.close();
        }

        @Override
        public DayReference reference(Instrument instrument, LocalDate date) {
            Day day = days.get(new Key(instrument.number(), date));
            return day == null ? new DayReference(0, 0, 0, 0, 0, STEP) : day.reference();
        }

        @Override
        public CandleSource candles() {
            return (instrument, interval, from, to, now) -> List.of();
        }

        @Override
        public boolean covers(Instrument instrument) {
            return true;
        }

        @Override
        public long staleAfterMicros() {
            return 2 * Ist.DAY;
        }
    }
}
