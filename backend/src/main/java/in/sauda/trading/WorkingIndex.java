package in.sauda.trading;

import in.sauda.fill.RestingOrders;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must be looked at when a price moves: every account's resting orders, waiting stop orders and active triggers, by
 * instrument and price. Kept by the market's thread.
 */
final class WorkingIndex {

    private final InstrumentCatalog catalog;
    private final RestingOrders<Entry> prices;
    private final Map<Integer, Integer> perInstrument = new HashMap<>();

    /** One thing that waits for a price. {@code number} is the order's; triggers have negative ones, a leg each. */
    private record Entry(TraderId trader, long number, int instrument, long price, boolean falls) {}

    WorkingIndex(InstrumentCatalog catalog) {
        this.catalog = catalog;
        this.prices = new RestingOrders<>(catalog.size());
    }

    /** Whether anything waits for {@code ltpPaise} of instrument {@code number}. */
    boolean touches(int number, long ltpPaise) {
        return prices.touches(number, ltpPaise);
    }

    /** Who waits for {@code ltpPaise}, each once: best price first, then first come. */
    Set<TraderId> touched(int number, long ltpPaise) {
        Set<TraderId> traders = new LinkedHashSet<>();
        prices.touched(number, ltpPaise, entry -> traders.add(entry.trader()));
        return traders;
    }

    /** Whether anything waits for any price. */
    boolean waits() {
        return !perInstrument.isEmpty();
    }

    /** The instruments of which anything waits. */
    Set<Integer> instruments() {
        return perInstrument.keySet();
    }

    /** Takes an account's change in; null stands for no account. */
    void change(@Nullable Account before, @Nullable Account after) {
        if (before != null && after != null && before.working() == after.working() && before.gtts() == after.gtts()) {
            return;
        }
        Set<Entry> old = before == null ? Set.of() : entries(before);
        Set<Entry> next = after == null ? Set.of() : entries(after);
        for (Entry entry : old) {
            if (!next.contains(entry)) {
                prices.remove(entry.instrument(), entry.price(), entry);
                perInstrument.merge(entry.instrument(), -1, (a, b) -> a + b == 0 ? null : a + b);
            }
        }
        for (Entry entry : next) {
            if (!old.contains(entry)) {
                if (entry.falls()) {
                    prices.fallsTo(entry.instrument(), entry.price(), entry);
                } else {
                    prices.risesTo(entry.instrument(), entry.price(), entry);
                }
                perInstrument.merge(entry.instrument(), 1, Integer::sum);
            }
        }
    }

    private Set<Entry> entries(Account account) {
        if (account.working().isEmpty() && account.gtts().isEmpty()) {
            return Set.of();
        }
        Set<Entry> entries = new LinkedHashSet<>();
        TraderId trader = account.key().trader();
        for (WorkingOrder waiting : account.working()) {
            Entry entry = entry(trader, waiting);
            if (entry != null) {
                entries.add(entry);
            }
        }
        for (Gtt gtt : account.gtts()) {
            if (gtt.status() == Gtt.Status.ACTIVE) {
                List<Gtt.Leg> legs = gtt.legs();
                for (int i = 0; i < legs.size(); i++) {
                    entries.add(new Entry(
                            trader,
                            -2 * gtt.number() - i,
                            number(gtt.symbol()),
                            legs.get(i).triggerPaise(),
                            !gtt.rises(legs.get(i))));
                }
            }
        }
        return entries;
    }

    private @Nullable Entry entry(TraderId trader, WorkingOrder waiting) {
        boolean buy = waiting.order().side() == Side.BUY;
        long number = waiting.order().number();
        int instrument = number(waiting.order().symbol());
        if (waiting.waitsForTrigger()) {
            return new Entry(trader, number, instrument, waiting.order().triggerPaise(), !buy);
        }
        if (!waiting.resting()) {
            return null;
        }
        // What may not wait is looked at with the first tick, whatever its price.
        boolean any = waiting.order().validity() == Validity.IOC;
        long price = any ? buy ? Long.MAX_VALUE : 0 : waiting.limitPaise();
        return new Entry(trader, number, instrument, price, buy);
    }

    private int number(Symbol symbol) {
        return catalog.find(symbol)
                .map(Instrument::number)
                .orElseThrow(() -> new IllegalStateException(symbol + " waits but is not listed"));
    }
}
