package in.sauda.store.packed;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.portfolio.Account;
import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A million bookings are kept, so each byte of one is a megabyte. */
class PackedSizeTest {

    private static final int HASH_BYTES = 32;

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");
    private final Words words = new CountedWords();

    @Test
    void anExecutionWithFiveLevelsASideTakesAtMostEightyBytes() {
        book.open();
        Fill fill = book.buy("RELIANCE.NS", 10, 131_010).fills().getFirst();
        Packer packer = new Packer().clear();
        PackedExecutions.add(fill.execution(), null, fill.at(), packer, words);

        byte[] packed = packer.packed();
        assertThat(packed).hasSizeLessThanOrEqualTo(80);
        Execution read = PackedExecutions.next(null, fill.at(), new Unpacker(packed), words);
        assertThat(read).isEqualTo(fill.execution());
    }

    @Test
    void anotherFillOfTheSameMeetingTakesAtMostTenBytesMore() {
        book.open();
        Booking bought = book.buy("RELIANCE.NS", 10, 131_010);

        int one = packed(bought.fills().subList(0, 1));
        int both = packed(bought.fills());
        assertThat(both - one).isBetween(1, 10);
    }

    @Test
    void anAccountThatWaitsForNothingTakesLittleMoreThanItsHash() {
        book.open();
        Account opened = book.account();
        assertThat(packed(opened)).isLessThan(HASH_BYTES + 40);

        book.rest("TCS.NS", 4);
        assertThat(packed(book.account()) - packed(opened)).isLessThan(120);
    }

    private int packed(List<Fill> fills) {
        byte[] packed = PackedFills.pack(book.key(), fills, new Packer(), words);
        return packed == null ? 0 : packed.length;
    }

    private int packed(Account account) {
        return PackedAccount.pack(account, new Packer(), words).length;
    }

    private static final class CountedWords implements Words {

        private final List<String> texts = new ArrayList<>();

        @Override
        public int number(String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            return texts.indexOf(text) + 1;
        }

        @Override
        public String text(int number) {
            return texts.get(number - 1);
        }
    }
}
