package in.sauda.http;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which shares make up an index. */
final class IndexMembers {

    private final InstrumentCatalog catalog;
    private final Map<String, List<Instrument>> byCode = new HashMap<>();

    IndexMembers(InstrumentCatalog catalog) {
        this.catalog = catalog;
        catalog.all().stream()
                .flatMap(each -> each.indices().stream())
                .distinct()
                .forEach(code -> byCode.put(
                        code,
                        catalog.all().stream()
                                .filter(each -> each.indices().contains(code))
                                .toList()));
    }

    /** The code of the index that {@code text} names by symbol or code; throws a 404 if there is none. */
    String code(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (byCode.containsKey(code)) {
            return code;
        }
        return catalog.find(text)
                .filter(Instrument::isIndex)
                .map(Instrument::indexCode)
                .orElseThrow(() -> new Problem(ProblemCode.UNKNOWN_SYMBOL, "There is no such index.").field("index"));
    }

    /** The shares of the index with {@code code}. */
    List<Instrument> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }
}
