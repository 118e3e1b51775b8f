package in.sauda.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import in.sauda.fill.FillRule;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Gtt;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.trading.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemWordsTest {

    @Test
    void namesOfStatesTakeNoRoomInAnItem() {
        ItemWords words = ItemWords.none();
        Stream.<Class<? extends Enum<?>>>of(
                        Side.class,
                        OrderType.class,
                        Product.class,
                        Validity.class,
                        Variety.class,
                        OrderStatus.class,
                        RejectReason.class,
                        FillRule.class,
                        LedgerAccount.class,
                        Journal.Type.class,
                        Gtt.Status.class,
                        Notice.Code.class)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .forEach(constant -> words.number(constant.name()));

        assertThat(words.packed())
                .as("add what is missing at the end of words.txt")
                .isNull();
    }

    /** What is stored names words by their place: these may never change. */
    @Test
    void knownWordsKeepTheirNumbers() {
        ItemWords words = ItemWords.none();

        assertThat(Stream.of("BUY", "SELL", "MARKET", "COMPLETE", "CASH", "INSUFFICIENT_FUNDS")
                        .map(words::number))
                .containsExactly(2, 4, 6, 34, 42, 172);
    }

    @Test
    void anItemsOwnWordsComeBackInTheirOrder() {
        ItemWords written = ItemWords.none();
        List<Integer> numbers =
                Stream.of("TCS.NS", "M&M.BO", "TCS.NS").map(written::number).toList();
        ItemWords read = ItemWords.of(written.packed());

        assertThat(numbers).containsExactly(1, 3, 1);
        assertThat(numbers.stream().map(read::text)).containsExactly("TCS.NS", "M&M.BO", "TCS.NS");
        assertThatIllegalStateException().isThrownBy(() -> read.text(5)).withMessageContaining("newer");
    }
}
