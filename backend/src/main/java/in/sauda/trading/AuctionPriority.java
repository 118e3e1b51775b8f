package in.sauda.trading;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.quote.AuctionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** In which order an auction serves an account's orders, by date; source {@code rules/auction-priority.csv}. */
final class AuctionPriority {

    private static final Comparator<WorkingOrder> BY_PRICE_AND_TIME = Comparator.comparing(
                    (WorkingOrder waiting) -> waiting.order().side())
            .thenComparingLong(
                    waiting -> waiting.order().side() == Side.BUY ? -waiting.limitPaise() : waiting.limitPaise())
            .thenComparingLong(waiting -> waiting.order().number());

    private final Map<AuctionKind, ByDate<First>> byDate = new EnumMap<>(AuctionKind.class);

    private enum First {
        MARKET,
        LIMIT
    }

    private AuctionPriority() {}

    static AuctionPriority load() {
        AuctionPriority priority = new AuctionPriority();
        DataFile file = DataFile.resource("rules/auction-priority.csv", "valid_from", "auction", "first", "source");
        for (DataFile.Row row : file.rows()) {
            priority.byDate
                    .computeIfAbsent(row.constant("auction", AuctionKind.class), any -> new ByDate<>())
                    .put(row, row.constant("first", First.class));
        }
        for (AuctionKind kind : AuctionKind.values()) {
            if (!priority.byDate.containsKey(kind)) {
                throw new DataFileException(file.name(), 0, "no row for the auction " + kind);
            }
        }
        return priority;
    }

    /** {@code working} in the order in which the auction serves them. */
    List<WorkingOrder> served(AuctionKind kind, LocalDate date, List<WorkingOrder> working) {
        boolean marketFirst = Objects.requireNonNull(byDate.get(kind)).on(date) == First.MARKET;
        List<WorkingOrder> served = new ArrayList<>(working);
        served.sort(Comparator.comparing((WorkingOrder waiting) -> (waiting.limitPaise() == 0) != marketFirst)
                .thenComparing(BY_PRICE_AND_TIME));
        return served;
    }
}
