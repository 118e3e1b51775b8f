package in.sauda.feed.replay;

import in.sauda.instrument.CorporateAction;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What companies did during the days of a folder: its file {@code corporate-actions.csv}, with the columns of the one in
 * the program's rules, which holds where the folder has none.
 */
final class ReplayActions {

    static final String FILE = "corporate-actions.csv";

    private final InstrumentCatalog catalog;
    private final Problems problems;
    private CorporateActions actions = CorporateActions.load();
    private String loaded = "";

    ReplayActions(InstrumentCatalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** Takes the folder's file in; what is wrong with it goes to the problems. */
    void read(String name, String text) {
        if (!loaded.isEmpty()) {
            problems.add(name, 0, "corporate actions are already in " + loaded);
            return;
        }
        loaded = name;
        try {
            String[] columns = CorporateActions.COLUMNS.toArray(String[]::new);
            actions = CorporateActions.read(DataFile.read(name, new StringReader(text), columns));
        } catch (DataFileException e) {
            problems.add(name, e.line(), e.what());
            return;
        }
        for (CorporateAction action : actions.all()) {
            if (catalog.find(action.symbol()).isEmpty()) {
                problems.add(name, 0, "unknown symbol '" + action.symbol() + "'");
            }
        }
    }

    CorporateActions all() {
        return actions;
    }

    /** {@code pricePaise} from {@code from} as it would be on {@code to}. */
    long adjusted(Instrument instrument, long pricePaise, LocalDate from, LocalDate to) {
        long price = pricePaise;
        Set<List<Object>> done = new HashSet<>();
        for (CorporateAction action : actions.all()) {
            if (action.exDate().isAfter(from)
                    && !action.exDate().isAfter(to)
                    && concerns(action, instrument)
                    && done.add(List.of(action.exDate(), action.kind()))) {
                price = action.adjusted(price);
            }
        }
        return price;
    }

    /** What a company does it does to the ISIN: one listing's row is enough, and two are one. */
    private boolean concerns(CorporateAction action, Instrument instrument) {
        return catalog.find(action.symbol())
                .filter(one -> one.listings().equals(instrument.listings()))
                .isPresent();
    }
}
