package in.sauda.instrument;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every instrument that Sauda knows, numbered from 0, with the names that shares had before.
 *
 * <p>Immutable; safe from any thread.
 */
public final class InstrumentCatalog {

    private final List<Instrument> instruments;
    private final Map<String, Instrument> bySymbol = new HashMap<>();
    private final Map<String, Symbol> renamed;

    /**
     * A catalogue of {@code instruments} in the order of their numbers.
     *
     * @param instruments each with its place in the list as its number
     * @param renamed     old symbol to the present one
     * @throws IllegalArgumentException if a number or a symbol is out of order or repeated, or an ISIN is listed twice on
     *     one exchange
     */
    public InstrumentCatalog(List<Instrument> instruments, Map<String, Symbol> renamed) {
        this.instruments = linked(instruments);
        this.renamed = Map.copyOf(renamed);
        for (int i = 0; i < this.instruments.size(); i++) {
            Instrument instrument = this.instruments.get(i);
            if (instrument.number() != i) {
                throw new IllegalArgumentException(
                        instrument.symbol() + " is number " + instrument.number() + " but stands at place " + i);
            }
            if (bySymbol.put(instrument.symbol().text(), instrument) != null) {
                throw new IllegalArgumentException(instrument.symbol() + " is listed twice");
            }
        }
    }

    /** {@code instruments}, each with all listings of its ISIN. */
    private static List<Instrument> linked(List<Instrument> instruments) {
        Map<String, List<Instrument>> byIsin = instruments.stream()
                .filter(instrument -> !instrument.isin().isEmpty())
                .collect(Collectors.groupingBy(Instrument::isin));
        return instruments.stream()
                .map(instrument -> {
                    List<Instrument> all = byIsin.getOrDefault(instrument.isin(), List.of(instrument));
                    return all.size() == 1 ? instrument : instrument.listedAs(listings(all));
                })
                .toList();
    }

    private static List<Symbol> listings(List<Instrument> ofIsin) {
        if (ofIsin.stream().map(Instrument::exchange).distinct().count() < ofIsin.size()) {
            throw new IllegalArgumentException(
                    ofIsin.getFirst().isin() + " is listed twice on one exchange: " + symbols(ofIsin));
        }
        return symbols(ofIsin.stream()
                .sorted(Comparator.comparing(Instrument::exchange))
                .toList());
    }

    private static List<Symbol> symbols(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::symbol).toList();
    }

    /** How many there are. */
    public int size() {
        return instruments.size();
    }

    /** All, by number. */
    public List<Instrument> all() {
        return instruments;
    }

    /** The instrument numbered {@code number}; throws {@link IndexOutOfBoundsException} if there is none. */
    public Instrument byNumber(int number) {
        return instruments.get(number);
    }

    /** The instrument called {@code symbol} now or in the past, or empty. */
    public Optional<Instrument> find(Symbol symbol) {
        Instrument present = bySymbol.get(symbol.text());
        if (present != null) {
            return Optional.of(present);
        }
        return Optional.ofNullable(renamed.get(symbol.text())).map(Symbol::text).map(bySymbol::get);
    }

    /** The instrument that {@code typed} names, in any case, bare or with its suffix; or empty. */
    public Optional<Instrument> find(String typed) {
        return Symbol.parse(typed).flatMap(this::find);
    }

    /** The old symbols of {@code instrument}. */
    public List<String> formerSymbols(Instrument instrument) {
        return renamed.entrySet().stream()
                .filter(entry -> entry.getValue().equals(instrument.symbol()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
