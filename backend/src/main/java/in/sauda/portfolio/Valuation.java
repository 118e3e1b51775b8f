package in.sauda.portfolio;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.quote.BasisPoints;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an account is worth at a moment: the one calculator for screen, API and export. Amounts in paise, percentages
 * in basis points. The parts sum to the whole: market value is invested plus unrealised, total is cash plus market
 * value.
 *
 * @param cashPaise          money in the account
 * @param investedPaise      cost of what is held
 * @param marketValuePaise   worth of what is held
 * @param realisedPaise      gains of sales since the start or reset
 * @param dayPaise           gain since the previous close: of what is held and of what was sold today
 * @param dayBasisPoints     that against the total at the previous close
 * @param holdings           by symbol
 * @param asOfMicros         market time
 */
public record Valuation(
        long cashPaise,
        long investedPaise,
        long marketValuePaise,
        long realisedPaise,
        long dayPaise,
        long dayBasisPoints,
        List<Line> holdings,
        long asOfMicros) {

    /** Defensive copy. */
    public Valuation {
        holdings = List.copyOf(holdings);
    }

    /** Money in the account plus what the holdings are worth. */
    public long totalPaise() {
        return cashPaise + marketValuePaise;
    }

    /** What the holdings are worth above their cost. */
    public long unrealisedPaise() {
        return marketValuePaise - investedPaise;
    }

    /**
     * One holding.
     *
     * @param instrument       not null
     * @param shares           shares held
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
        long today = Ist.date(nowMicros).toEpochDay();
        List<Line> lines = new ArrayList<>(account.holdings().size());
        long invested = 0;
        long worth = 0;
        long day = account.day() == today ? account.dayRealisedPaise() : 0;
        for (Holding holding : account.holdings().values()) {
            Line line = line(holding, catalog, board, today);
            invested = Math.addExact(invested, line.costPaise());
            worth = Math.addExact(worth, line.valuePaise());
            day = Math.addExact(day, line.dayPaise());
            lines.add(line);
        }
        lines.sort(Comparator.comparing(line -> line.instrument().symbol()));
        long allWorth = worth;
        lines.replaceAll(line -> line.weighing(allWorth));
        long total = Math.addExact(account.cashPaise(), worth);
        return new Valuation(
                account.cashPaise(),
                invested,
                worth,
                account.realisedPaise(),
                day,
                BasisPoints.of(day, total - day),
                lines,
                nowMicros);
    }

    private static Line line(Holding holding, InstrumentCatalog catalog, QuoteBoard board, long today) {
        Instrument instrument = catalog.find(holding.symbol())
                .orElseThrow(() -> new IllegalStateException(holding.symbol() + " is held but not listed"));
        long shares = holding.shares();
        long cost = holding.costPaise();
        Quote quote = board.quote(instrument);
        if (quote == null) {
            return new Line(instrument, shares, cost, 0, cost, 0, 0, 0);
        }
        long value = Math.multiplyExact(quote.tick().ltpPaise(), shares);
        long base = dayBase(holding, quote.reference().previousClose(), today);
        return new Line(
                instrument,
                shares,
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
        for (Lot lot : holding.lots()) {
            boolean overnight = Ist.date(lot.boughtAt()).toEpochDay() < today;
            base += overnight && previousClose > 0 ? previousClose * lot.shares() : lot.costPaise();
        }
        return base;
    }
}
