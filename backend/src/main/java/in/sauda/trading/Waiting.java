package in.sauda.trading;

import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Receivable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The short lists of an account, each change a new list. */
final class Waiting {

    private static final int ENDED_GTTS_KEPT = 50;

    private Waiting() {}

    static @Nullable WorkingOrder find(List<WorkingOrder> working, long number) {
        for (WorkingOrder one : working) {
            if (one.order().number() == number) {
                return one;
            }
        }
        return null;
    }

    /** {@code order} among {@code working}, in place of the one of its number; by number. */
    static List<WorkingOrder> with(List<WorkingOrder> working, WorkingOrder order) {
        long number = order.order().number();
        List<WorkingOrder> next = new ArrayList<>(working.size() + 1);
        boolean placed = false;
        for (WorkingOrder one : working) {
            if (!placed && one.order().number() >= number) {
                next.add(order);
                placed = true;
            }
            if (one.order().number() != number) {
                next.add(one);
            }
        }
        if (!placed) {
            next.add(order);
        }
        return next;
    }

    static List<WorkingOrder> without(List<WorkingOrder> working, long number) {
        if (find(working, number) == null) {
            return working;
        }
        List<WorkingOrder> next = new ArrayList<>(working);
        next.removeIf(one -> one.order().number() == number);
        return next;
    }

    /** {@code gtt} among {@code gtts}, in place of the one of its number; of those that ended only the last are kept. */
    static List<Gtt> with(List<Gtt> gtts, Gtt gtt) {
        List<Gtt> next = new ArrayList<>(gtts);
        next.removeIf(one -> one.number() == gtt.number());
        next.add(gtt);
        next.sort((a, b) -> Long.compare(a.number(), b.number()));
        long ended =
                next.stream().filter(one -> one.status() != Gtt.Status.ACTIVE).count();
        for (int i = 0; ended > ENDED_GTTS_KEPT && i < next.size(); ) {
            if (next.get(i).status() == Gtt.Status.ACTIVE) {
                i++;
            } else {
                next.remove(i);
                ended--;
            }
        }
        return next;
    }

    /** {@code used} in place of what was used of its instrument's book; books that a newer tick has replaced are gone. */
    static List<Consumed> with(List<Consumed> consumed, Consumed used, ToLongFunction<Symbol> latestSeq) {
        List<Consumed> next = new ArrayList<>();
        for (Consumed one : consumed) {
            if (!one.symbol().equals(used.symbol()) && one.quoteSeq() >= latestSeq.applyAsLong(one.symbol())) {
                next.add(one);
            }
        }
        if (next.isEmpty()) {
            return List.of(used);
        }
        next.add(used);
        return next;
    }

    /** {@code more} money added to that of its day. */
    static List<Receivable> with(List<Receivable> receivables, Receivable more) {
        List<Receivable> next = new ArrayList<>(receivables.size() + 1);
        long sum = more.paise();
        for (Receivable one : receivables) {
            if (one.usableOn() == more.usableOn()) {
                sum = Math.addExact(sum, one.paise());
            } else {
                next.add(one);
            }
        }
        next.add(new Receivable(sum, more.usableOn()));
        return next;
    }

    /** {@code changed} in place of the position of its symbol and product. */
    static List<Position> with(List<Position> positions, Position changed) {
        int at = 0;
        while (at < positions.size() && !sameBut(positions.get(at), changed)) {
            at++;
        }
        Position[] next = positions.toArray(new Position[Math.max(positions.size(), at + 1)]);
        next[at] = changed;
        return List.of(next);
    }

    private static boolean sameBut(Position one, Position other) {
        return one.product() == other.product() && one.symbol().equals(other.symbol());
    }
}
