package in.sauda.fill;

import in.sauda.money.Money;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.Depth;
import in.sauda.quote.Liquidity;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a trader writes in the scenario tables: {@code 100.00x40 100.10x60}, with {@code -} for nothing. */
final class Written {

    private static final String NOTHING = "-";

    private Written() {}

    static long paise(String text) {
        return text.equals(NOTHING) ? 0 : Money.parse(text).paise();
    }

    static List<Depth.Level> levels(String text) {
        return list(text, (price, shares) -> new Depth.Level(price, shares, 1));
    }

    static List<AuctionBook.Level> auctionLevels(String text) {
        return list(text, AuctionBook.Level::new);
    }

    static List<Slice> slices(String text) {
        return list(text, Slice::new);
    }

    static String slices(List<Slice> slices) {
        return slices.isEmpty()
                ? NOTHING
                : slices.stream()
                        .map(slice -> Money.ofPaise(slice.pricePaise()) + "x" + slice.quantity())
                        .collect(Collectors.joining(" "));
    }

    static Liquidity liquidity(Depth depth, String range, long beyond) {
        if (range.equals(NOTHING)) {
            return new Liquidity(depth, 0, Long.MAX_VALUE, beyond);
        }
        String[] ends = range.split("-");
        return new Liquidity(depth, paise(ends[0]), paise(ends[1]), beyond);
    }

    private static <L> List<L> list(String text, BiFunction<Long, Long, L> of) {
        if (text.equals(NOTHING)) {
            return List.of();
        }
        return Stream.of(text.split(" "))
                .map(each -> each.split("x"))
                .map(each -> of.apply(paise(each[0]), Long.parseLong(each[1])))
                .toList();
    }
}
