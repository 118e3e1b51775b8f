package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.charge.ChargeSchedule;
import in.sauda.charge.ContractNote;
import in.sauda.charge.OrderTurnover;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract notes of an account, worked out again from its fills. Reads only; may wait for the store. */
public final class DayNotes {

    private final InstrumentCatalog catalog;
    private final ChargeSchedule schedule;

    /** Notes about shares of {@code catalog} at the rates of {@code schedule}. */
    public DayNotes(InstrumentCatalog catalog, ChargeSchedule schedule) {
        this.catalog = catalog;
        this.schedule = schedule;
    }

    /** The note of {@code date}; empty if nothing was traded on it. */
    public Optional<DayNote> of(BookingStore store, Account account, LocalDate date) {
        List<Fill> fills = store.fillsBetween(account.key(), Ist.startOf(date), Ist.startOf(date.plusDays(1)));
        if (fills.isEmpty()) {
            return Optional.empty();
        }
        ContractNote note = ContractNote.soFar(
                date,
                DayClose.turnover(fills, this::instrument),
                account.day() == date.toEpochDay() ? closing(account) : List.of(),
                schedule,
                schedule.sttRule(date));
        boolean booked = fills.getLast().number() < account.dayFirstFill();
        long difference =
                booked ? posted(store, account.key(), date) : note.charges().total() - charged(fills);
        return Optional.of(new DayNote(note, booked, fills, difference));
    }

    /** What the day's note debited; 0 if there was none, as on a day on which the account was started again. */
    private static long posted(BookingStore store, AccountKey key, LocalDate date) {
        long paise = 0;
        for (PostedJournal posted : store.journalsBetween(key, Ist.startOf(date), Ist.startOf(date.plusDays(1)))) {
            if (posted.journal().type() == Journal.Type.NOTE) {
                paise = Math.addExact(paise, posted.journal().chargesPaise());
            }
        }
        return paise;
    }

    private static long charged(List<Fill> fills) {
        long paise = 0;
        for (Fill fill : fills) {
            paise = Math.addExact(paise, fill.chargesPaise());
        }
        return paise;
    }

    private Instrument instrument(Symbol symbol) {
        return catalog.find(symbol)
                .orElseThrow(() -> new IllegalStateException(symbol + " was traded but is not listed"));
    }

    /** What would close the open intraday positions: until the day's end they are intraday, whatever becomes of them. */
    private List<OrderTurnover> closing(Account account) {
        List<OrderTurnover> orders = new ArrayList<>();
        for (Position position : account.positions()) {
            if (position.quantity() != 0) {
                Instrument instrument = instrument(position.symbol());
                orders.add(new OrderTurnover(
                        -1 - orders.size(),
                        "",
                        position.symbol(),
                        instrument.exchange(),
                        instrument.series(),
                        position.quantity() > 0 ? Side.SELL : Side.BUY,
                        Product.MIS,
                        Math.abs(position.quantity()),
                        position.entryPaise()));
            }
        }
        return orders;
    }

    /** Notes, newest first, of days with fills numbered below {@code before}. */
    public Page<DayNote> list(BookingStore store, Account account, long before, int limit) {
        List<DayNote> notes = new ArrayList<>();
        long next = before;
        while (true) {
            Page<Fill> newest = store.fills(account.key(), null, next, 1);
            if (newest.items().isEmpty()) {
                return new Page<>(notes, 0);
            }
            if (notes.size() == limit) {
                return new Page<>(notes, next);
            }
            LocalDate date = Ist.date(newest.items().getFirst().at());
            DayNote note = of(store, account, date).orElseThrow();
            notes.add(note);
            next = note.fills().getFirst().number();
        }
    }
}
