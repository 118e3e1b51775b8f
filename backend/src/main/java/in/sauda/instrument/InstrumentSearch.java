package in.sauda.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Type-ahead over the catalogue: by symbol, name, ISIN and former symbol, best match first.
 *
 * <p>Order of matches: exact symbol or ISIN; exact former symbol; symbol that begins with the text; name with a word
 * that does; former symbol or ISIN that does; symbol or name that contains it. Among equals NSE comes before BSE, an
 * index before a share, then shorter symbols, then the alphabet. The same text always gives the same list. Immutable.
 */
public final class InstrumentSearch {

    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Entry> entries = new ArrayList<>();

    /** A search over {@code catalog}. */
    public InstrumentSearch(InstrumentCatalog catalog) {
        for (Instrument instrument : catalog.all()) {
            entries.add(new Entry(
                    instrument,
                    instrument.symbol().ticker(),
                    plain(instrument.name()),
                    catalog.formerSymbols(instrument).stream()
                            .map(InstrumentSearch::bare)
                            .toList()));
        }
        entries.sort(Comparator.<Entry>comparingInt(
                        entry -> entry.instrument.exchange().ordinal())
                .thenComparing(entry -> !entry.instrument.isIndex())
                .thenComparingInt(entry -> entry.ticker.length())
                .thenComparing(entry -> entry.instrument.symbol()));
    }

    /**
     * The best matches for what a person typed.
     *
     * @param typed any text; case, a suffix such as {@code .NS} and blanks around it do not matter
     * @param limit most results wanted, from 1
     * @return best first; empty if nothing matches or nothing was typed
     */
    public List<Instrument> search(String typed, int limit) {
        String full = typed.strip().toUpperCase(Locale.ROOT);
        String text = bare(full);
        if (text.isEmpty()) {
            return List.of();
        }
        String words = plain(full);
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = entry.rank(full, text, words);
            if (rank != NO_MATCH) {
                matches.add(new Match(rank, entry.instrument));
            }
        }
        // The sort is stable: among equal ranks the order of the entries stays.
        matches.sort(Comparator.comparingInt(Match::rank));
        return matches.stream().limit(limit).map(Match::instrument).toList();
    }

    /** Without caret and exchange suffix. */
    private static String bare(String symbol) {
        String text = symbol.startsWith("^") ? symbol.substring(1) : symbol;
        for (Exchange exchange : Exchange.values()) {
            if (text.endsWith(exchange.suffix())) {
                return text.substring(0, text.length() - exchange.suffix().length());
            }
        }
        return text;
    }

    /** Upper case words with one blank before each, so that a word's beginning can be found. */
    private static String plain(String name) {
        return " "
                + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9&]+", " ").strip();
    }

    private record Match(int rank, Instrument instrument) {}

    private record Entry(Instrument instrument, String ticker, String name, List<String> former) {

        int rank(String full, String text, String words) {
            if (instrument.symbol().text().equals(full)) {
                return 0;
            }
            if (ticker.equals(text) || instrument.isin().equals(text)) {
                return 1;
            }
            if (former.contains(text)) {
                return 2;
            }
            if (ticker.startsWith(text)) {
                return 3;
            }
            boolean named = words.length() > 1;
            if (named && name.contains(words)) {
                return 4;
            }
            if (instrument.isin().startsWith(text) || former.stream().anyMatch(old -> old.startsWith(text))) {
                return 5;
            }
            if (ticker.contains(text) || (named && name.contains(words.substring(1)))) {
                return 6;
            }
            return NO_MATCH;
        }
    }
}
