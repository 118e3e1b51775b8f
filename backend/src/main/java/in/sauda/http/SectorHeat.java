package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.quote.BasisPoints;
import in.sauda.quote.Quote;
import java.math.BigInteger;

/** How a sector does: its shares' approximate worth now against that at the previous close. */
final class SectorHeat {

    private final String sector;
    private BigInteger worth = BigInteger.ZERO;
    private BigInteger worthBefore = BigInteger.ZERO;
    private long turnover;
    private int instruments;
    private int advances;
    private int declines;

    SectorHeat(String sector) {
        this.sector = sector;
    }

    void add(Quote quote) {
        BigInteger shares = BigInteger.valueOf(quote.instrument().sharesOutstanding());
        worth = worth.add(shares.multiply(BigInteger.valueOf(quote.tick().ltpPaise())));
        worthBefore =
                worthBefore.add(shares.multiply(BigInteger.valueOf(quote.tick().ltpPaise() - quote.changePaise())));
        turnover = Math.addExact(turnover, quote.tick().turnoverPaise());
        instruments++;
        advances += quote.changePaise() > 0 ? 1 : 0;
        declines += quote.changePaise() < 0 ? 1 : 0;
    }

    void write(JsonOut out) {
        // In whole rupees the ratio stays far inside a long.
        long now = rupees(worth);
        long before = rupees(worthBefore);
        out.open()
                .text("sector", sector)
                .rupees("changePercent", BasisPoints.of(now - before, before))
                .rupees("turnover", turnover)
                .number("instruments", instruments)
                .number("advances", advances)
                .number("declines", declines)
                .number("marketValue", now)
                .close();
    }

    private static long rupees(BigInteger paise) {
        return paise.divide(BigInteger.valueOf(100)).longValueExact();
    }
}
