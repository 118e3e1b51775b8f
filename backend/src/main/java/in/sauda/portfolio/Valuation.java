package in.sauda.portfolio;

import in.sauda.calendar.Ist;
import in.sauda.charge.Charges;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.money.Proportion;
import in.sauda.order.Product;
import in.sauda.quote.BasisPoints;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth at a moment: the one calculator for screen, API and export. Amounts in paise, percentages
 * in basis points. The parts sum to the whole: cash is available plus blocked plus what is to come; total is cash plus
 * market value plus what open intraday positions gain; unrealised is market value less invested plus that gain.
 *
 * @param cashPaise          all money, what may be used later included
 * @param availablePaise     money free to use
 * @param blockedPaise       money set aside for waiting orders and intraday positions
 * @param investedPaise      cost of what is held
 * @param marketValuePaise   worth of what is held
 * @param realisedPaise      gains of sales and dividends since the start or reset, before charges
 * @param charges            all charges since then
 * @param intradayPaise      what open intraday positions gain at the last price
 * @param dayPaise           gain since the previous close: of what is held and of what was sold today
 * @param dayBasisPoints     that against the total at the previous close
 * @param holdings           by symbol
 * @param positions          the day's, in the order in which they were opened
 * @param asOfMicros         market time
 */
public record Valuation(
        long cashPaise,
        long availablePaise,
        long blockedPaise,
        long investedPaise,
        long marketValuePaise,
        long realisedPaise,
        Charges charges,
        long intradayPaise,
        long dayPaise,
        long dayBasisPoints,
        List<Line> holdings,
        List<PositionLine> positions,
        long asOfMicros) {

    /** Defensive copies. */
    public Valuation {
        holdings = List.copyOf(holdings);
        positions = List.copyOf(positions);
    }

    /** Money plus what the holdings are worth plus what open intraday positions gain. */
    public long totalPaise() {
        return cashPaise + marketValuePaise + intradayPaise;
    }

    /** What the holdings are worth above their cost, and what open intraday positions gain. */
    public long unrealisedPaise() {
        return marketValuePaise - investedPaise + intradayPaise;
    }

    /**
     * One position of the day.
     *
     * @param instrument      not null
     * @param position        not null
     * @param pricePaise      last price; 0 if the market has none yet
     * @param unrealisedPaise what the open quantity gains at it; for delivery what the day's purchases gain that are
     *                        still held, which is part of what the holdings gain
     */
    public record PositionLine(Instrument instrument, Position position, long pricePaise, long unrealisedPaise) {}

    /**
     * One holding.
     *
     * @param instrument       the listing that stands for its ISIN, at whose price the shares are valued
     * @param shares           shares held, those on their way included
     * @param t1Shares         shares that are on their way
     * @param freeShares       shares that may be sold: held and in no waiting order
     * @param costPaise        their cost
     * @param pricePaise       last price; 0 if the market has none yet, and then the holding counts at cost
     * @param valuePaise       what they are worth
     * @param dayPaise         gain since the previous close, or since purchase for shares bought today
     * @param dayBasisPoints   that against their worth at the previous close (or cost)
     * @param weightBasisPoints share of all holdings' worth
     */
    public record Line(
            Instrument instrument,
            long shares,
            long t1Shares,
            long freeShares,
            long costPaise,
            long pricePaise,
            long valuePaise,
            long dayPaise,
            long dayBasisPoints,
            long weightBasisPoints) {

        /** Cost of one share in paise, rounded half up. */
        public long averagePaise() {
            return (costPaise + shares / 2) / shares;
        }

        /** Worth above cost. */
        public long gainPaise() {
            return valuePaise - costPaise;
        }

        /** Worth above cost against cost. */
        public long gainBasisPoints() {
            return BasisPoints.of(gainPaise(), costPaise);
        }

        private Line weighing(long allValuePaise) {
            return new Line(
                    instrument,
                    shares,
                    t1Shares,
                    freeShares,
                    costPaise,
                    pricePaise,
                    valuePaise,
                    dayPaise,
                    dayBasisPoints,
                    BasisPoints.of(valuePaise, allValuePaise));
        }
    }

    /**
     * Values {@code account} at the prices on {@code board}.
     *
     * @param nowMicros market time
     */
    public static Valuation of(Account account, InstrumentCatalog catalog, QuoteBoard board, long nowMicros) {
        long today = Ist.epochDay(nowMicros);
        List<Line> lines = new ArrayList<>(account.holdings().size());
        long invested = 0;
        long worth = 0;
        long day = account.day() == today ? account.dayRealisedPaise() : 0;
        for (Holding holding : account.holdings().values()) {
            Line line = line(account, holding, catalog, board, today);
            invested = Math.addExact(invested, line.costPaise());
            worth = Math.addExact(worth, line.valuePaise());
            day = Math.addExact(day, line.dayPaise());
            lines.add(line);
        }
        lines.sort((a, b) -> a.instrument().symbol().compareTo(b.instrument().symbol()));
        long allWorth = worth;
        lines.replaceAll(line -> line.weighing(allWorth));
        List<PositionLine> positions = positions(account, catalog, board, today);
        long intraday = 0;
        for (PositionLine line : positions) {
            boolean counted = line.position().product() == Product.MIS;
            intraday = Math.addExact(intraday, counted ? line.unrealisedPaise() : 0);
        }
        day = Math.addExact(day, intraday);
        long cash = account.moneyPaise();
        long total = Math.addExact(Math.addExact(cash, worth), intraday);
        long blocked = account.blockedPaise();
        return new Valuation(
                cash,
                account.cashPaise() - blocked,
                blocked,
                invested,
                worth,
                account.realisedPaise(),
                account.charges(),
                intraday,
                day,
                BasisPoints.of(day, total - day),
                lines,
                positions,
                nowMicros);
    }

    private static List<PositionLine> positions(
            Account account, InstrumentCatalog catalog, QuoteBoard board, long today) {
        List<PositionLine> lines = new ArrayList<>(account.positions().size());
        for (Position position : account.positions()) {
            Instrument instrument = catalog.find(position.symbol())
                    .orElseThrow(() -> new IllegalStateException(position.symbol() + " is held but not listed"));
            Quote quote = board.quote(instrument);
            long price = quote == null ? 0 : quote.tick().ltpPaise();
            long gain = 0;
            if (price != 0) {
                gain = position.product() == Product.MIS
                        ? intradayGain(position, price)
                        : deliveryGain(account.holding(instrument), position, price, today);
            }
            lines.add(new PositionLine(instrument, position, price, gain));
        }
        return lines;
    }

    private static long intradayGain(Position position, long price) {
        long entry = position.quantity() < 0 ? -position.entryPaise() : position.entryPaise();
        return Math.multiplyExact(price, position.quantity()) - entry;
    }

    /** What the day's purchases less its sales gain: the newest shares of the day, since the oldest are sold first. */
    private static long deliveryGain(@Nullable Holding held, Position position, long price, long today) {
        long gain = 0;
        long left = position.netQuantity();
        List<Lot> lots = held == null ? List.of() : held.lots();
        for (int i = lots.size() - 1; i >= 0 && left > 0; i--) {
            Lot lot = lots.get(i);
            if (lot.boughtOn().equals(position.symbol()) && Ist.epochDay(lot.boughtAt()) == today) {
                long shares = Math.min(left, lot.shares());
                long cost = Proportion.of(lot.costPaise(), shares, lot.shares());
                gain = Math.addExact(gain, Math.multiplyExact(price, shares) - cost);
                left -= shares;
            }
        }
        return gain;
    }

    private static Line line(
            Account account, Holding holding, InstrumentCatalog catalog, QuoteBoard board, long today) {
        Instrument instrument = catalog.find(holding.symbol())
                .orElseThrow(() -> new IllegalStateException(holding.symbol() + " is held but not listed"));
        long shares = holding.shares();
        long free = account.unpromisedShares(instrument);
        long t1 = 0;
        for (int i = 0; i < holding.lots().size(); i++) {
            Lot lot = holding.lots().get(i);
            t1 += lot.settled() ? 0 : lot.shares();
        }
        long cost = holding.costPaise();
        Quote quote = board.quote(instrument);
        if (quote == null) {
            return new Line(instrument, shares, t1, free, cost, 0, cost, 0, 0, 0);
        }
        long value = Math.multiplyExact(quote.tick().ltpPaise(), shares);
        long base = dayBase(holding, quote.reference().previousClose(), today);
        return new Line(
                instrument,
                shares,
                t1,
                free,
                cost,
                quote.tick().ltpPaise(),
                value,
                value - base,
                BasisPoints.of(value - base, base),
                0);
    }

    /** What the shares were worth when the day began: at the previous close, or at cost if bought since. */
    private static long dayBase(Holding holding, long previousClose, long today) {
        long base = 0;
        for (int i = 0; i < holding.lots().size(); i++) {
            Lot lot = holding.lots().get(i);
            boolean overnight = Ist.epochDay(lot.boughtAt()) < today;
            base += overnight && previousClose > 0 ? previousClose * lot.shares() : lot.costPaise();
        }
        return base;
    }
}
