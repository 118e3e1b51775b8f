package in.sauda.feed.replay;

import static in.sauda.feed.replay.Replays.RELIANCE;
import static in.sauda.feed.replay.Replays.feed;
import static in.sauda.feed.replay.Replays.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.fill.AuctionPrint;
import in.sauda.fill.CallAuction;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.DayReference;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Auctions, closes and corporate actions of recorded days, from made-up minutes. */
class ReplaySessionsTest {

    private static final String MINUTES = "Datetime,Open,High,Low,Close,Volume,Symbol\n";
    private static final String BHAVCOPY = "SYMBOL,SERIES,DATE1,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,"
            + "LAST_PRICE,CLOSE_PRICE,AVG_PRICE,TTL_TRD_QNTY\n";
    private static final String ACTIONS =
            "ex_date,symbol,kind,from_shares,to_shares,rupees_per_share,new_symbol,source\n";
    private static final LocalDate BEFORE_BONUS = LocalDate.of(2024, 10, 25);
    private static final LocalDate BONUS = LocalDate.of(2024, 10, 28);

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String minute(String time, String prices, long volume) {
        return time + ":00," + prices + "," + volume + ",RELIANCE.NS\n";
    }

    @Test
    void theOpeningAuctionTradesTheFirstMinuteWithVolume() throws Exception {
        write(
                "bars.csv",
                MINUTES
                        + minute("2026-06-01 09:15", "1331.60,1332.00,1331.00,1331.50", 0)
                        + minute("2026-06-01 09:16", "1331.20,1332.00,1331.00,1331.50", 4000));
        ReplayFeed feed = feed(load(folder));
        LocalDate date = LocalDate.of(2026, 6, 1);
        AuctionBook book = feed.auctionBook(RELIANCE, date, AuctionKind.OPENING).orElseThrow();
        AuctionLimits limits =
                feed.auctionLimits(RELIANCE, date, AuctionKind.OPENING).orElseThrow();

        assertThat(CallAuction.print(book, limits.referencePaise())).hasValue(new AuctionPrint(1331_20, 4000, 0));
        assertThat(feed.auctionBook(RELIANCE, date, AuctionKind.CLOSING)).isEmpty();
        assertThat(feed.auctionBook(RELIANCE, LocalDate.of(2026, 6, 2), AuctionKind.OPENING))
                .isEmpty();
    }

    @Test
    void withoutADailyFileTheCloseIsTheLastHalfHoursAverage() throws Exception {
        write(
                "bars.csv",
                MINUTES
                        + minute("2026-06-01 14:59", "1300.00,1300.00,1300.00,1300.00", 9000)
                        + minute("2026-06-01 15:00", "1310.00,1310.00,1310.00,1310.00", 3000)
                        + minute("2026-06-01 15:29", "1320.00,1320.00,1320.00,1320.00", 1000)
                        + minute("2026-06-02 09:15", "1330.00,1330.00,1330.00,1330.00", 1000));
        ReplayFeed feed = feed(load(folder));

        assertThat(feed.closePaise(RELIANCE, LocalDate.of(2026, 6, 1))).isEqualTo(1312_50);
        assertThat(feed.reference(RELIANCE, LocalDate.of(2026, 6, 2)).previousClose())
                .isEqualTo(1312_50);
        assertThat(feed.closePaise(RELIANCE, LocalDate.of(2026, 6, 3))).isZero();
    }

    @Test
    void withADailyFileTheClosingAuctionTradesWhatTheMinutesLack() throws Exception {
        write(
                "bars.csv",
                MINUTES
                        + minute("2026-08-17 15:00", "1310.00,1310.00,1310.00,1310.00", 3000)
                        + minute("2026-08-17 15:14", "1320.00,1320.00,1320.00,1320.00", 1000));
        write(
                "sec_bhavdata_full_17082026.csv",
                BHAVCOPY + "RELIANCE,EQ,17-Aug-2026,1300.00,1310,1320,1310,1320,1318.00,1312,4600\n");
        ReplayFeed feed = feed(load(folder));
        LocalDate date = LocalDate.of(2026, 8, 17);
        AuctionBook book = feed.auctionBook(RELIANCE, date, AuctionKind.CLOSING).orElseThrow();
        AuctionLimits limits =
                feed.auctionLimits(RELIANCE, date, AuctionKind.CLOSING).orElseThrow();

        assertThat(CallAuction.print(book, limits.referencePaise())).hasValue(new AuctionPrint(1318_00, 600, 0));
        assertThat(limits).isEqualTo(new AuctionLimits(1312_50, 1273_20, 1351_80));
        assertThat(feed.closePaise(RELIANCE, date)).isEqualTo(1318_00);
    }

    @Test
    void withoutADailyFileNoClosingAuctionIsHeld() throws Exception {
        write("bars.csv", MINUTES + minute("2026-08-17 15:14", "1320.00,1320.00,1320.00,1320.00", 1000));
        ReplayFeed feed = feed(load(folder));

        assertThat(feed.auctionBook(RELIANCE, LocalDate.of(2026, 8, 17), AuctionKind.CLOSING))
                .isEmpty();
        assertThat(feed.closePaise(RELIANCE, LocalDate.of(2026, 8, 17))).isEqualTo(1320_00);
    }

    @Test
    void aBonusHalvesWhatTheDayIsMeasuredAgainst() throws Exception {
        write("bars.csv", MINUTES + minute("2024-10-28 09:15", "1337.00,1340.00,1330.00,1338.00", 1000));
        write(
                "sec_bhavdata_full_25102024.csv",
                BHAVCOPY + "RELIANCE,EQ,25-Oct-2024,2680.00,2670,2690,2650,2655,2655.70,2660,900000\n");
        DayReference reference = feed(load(folder)).reference(RELIANCE, BONUS);

        assertThat(reference.previousClose()).isEqualTo(1327_85);
        assertThat(reference.upperBand()).isEqualTo(1460_60);
        assertThat(reference.lowerBand()).isEqualTo(1195_10);
        assertThat(reference.week52High()).isEqualTo(1345_00);
        assertThat(feed(load(folder)).closePaise(RELIANCE, BEFORE_BONUS)).isEqualTo(2655_70);
    }

    @Test
    void theFoldersOwnFileReplacesTheShippedOne() throws Exception {
        write("bars.csv", MINUTES + minute("2024-10-28 09:15", "1337.00,1340.00,1330.00,1338.00", 1000));
        write(
                "sec_bhavdata_full_25102024.csv",
                BHAVCOPY + "RELIANCE,EQ,25-Oct-2024,2680.00,2670,2690,2650,2655,2655.70,2660,900000\n");
        write("corporate-actions.csv", ACTIONS + "2024-10-28,RELIANCE.NS,SPLIT,1,5,,,made up\n");
        ReplayData data = load(folder);

        assertThat(feed(data).reference(RELIANCE, BONUS).previousClose()).isEqualTo(531_14);
        assertThat(data.corporateActions().on(BONUS)).hasSize(1);
    }

    @Test
    void aBadFileOfActionsIsRefusedWithItsLine() throws Exception {
        write("bars.csv", MINUTES + minute("2024-10-28 09:15", "1337.00,1340.00,1330.00,1338.00", 1000));
        write("corporate-actions.csv", ACTIONS + "2024-10-28,RELIANCE.NS,BONUS,2,1,,,made up\n");

        assertThatThrownBy(() -> load(folder))
                .hasMessageContaining("corporate-actions.csv:2: BONUS from 2 to 1 shares");

        write("corporate-actions.csv", ACTIONS + "2024-10-28,NOSUCH.NS,BONUS,1,2,,,made up\n");

        assertThatThrownBy(() -> load(folder)).hasMessageContaining("unknown symbol 'NOSUCH.NS'");
    }

    @Test
    void playingBackGivesTheTicksThatWereMissed() throws Exception {
        ReplayData data = load(Replays.SMALL);
        List<Tick> all = Replays.ticks(Replays.play(feed(data), data, data.lastMicros()), RELIANCE);
        long from = all.get(all.size() / 3).eventMicros();
        long to = all.get(all.size() * 2 / 3).eventMicros();
        List<Tick> again = new ArrayList<>();
        feed(data).playBack(List.of(RELIANCE), from, to, (tick, reference) -> again.add(tick));

        assertThat(again)
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(tick -> tick.eventMicros() > from && tick.eventMicros() <= to)
                        .toList());
    }

    @Test
    void nothingFillsOutsideTheMinute() throws Exception {
        ReplayData data = load(Replays.SMALL);
        ReplayFeed feed = feed(data);
        for (Quote quote : Replays.play(feed, data, data.lastMicros())) {
            var liquidity = feed.liquidity(quote);

            assertThat(liquidity.beyond()).isZero();
            assertThat(quote.tick().ltpPaise()).isBetween(liquidity.lowPaise(), liquidity.highPaise());
            assertThat(liquidity.depth().asks()).allMatch(level -> level.pricePaise() <= liquidity.highPaise());
            assertThat(liquidity.depth().bids()).allMatch(level -> level.pricePaise() >= liquidity.lowPaise());
        }
    }
}
