package in.sauda.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.portfolio.Account;
import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million bookings are kept, so each byte of one is a megabyte. */
class PackedSizeTest {

    private static final int HASH_BYTES = 32;

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");
    private final Statements writer;
    private final Words words;

    PackedSizeTest(@TempDir Path folder) throws SQLException {
        Database database = Database.in(folder);
        Schema.bringUpToDate(database);
        writer = database.openWriter();
        words = Words.load(writer);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
    }

    @Test
    void anExecutionWithFiveLevelsASideTakesAtMostEightyBytes() throws SQLException {
        book.open();
        Fill fill = book.buy("RELIANCE.NS", 10, 131_010).fills().getFirst();
        Packer packer = new Packer().clear();
        PackedExecutions.add(fill.execution(), null, fill.at(), packer, words, writer);

        byte[] packed = packer.packed();
        assertThat(packed).hasSizeLessThanOrEqualTo(80);
        Execution read = PackedExecutions.next(null, fill.at(), new Unpacker(packed), words);
        assertThat(read).isEqualTo(fill.execution());
    }

    @Test
    void anotherFillOfTheSameMeetingTakesAtMostTenBytesMore() throws SQLException {
        book.open();
        Booking bought = book.buy("RELIANCE.NS", 10, 131_010);

        int one = packed(bought.fills().subList(0, 1));
        int both = packed(bought.fills());
        assertThat(both - one).isBetween(1, 10);
    }

    @Test
    void anAccountThatWaitsForNothingTakesLittleMoreThanItsHash() throws SQLException {
        book.open();
        Account opened = book.account();
        assertThat(packed(opened)).isLessThan(HASH_BYTES + 40);

        book.rest("TCS.NS", 4);
        assertThat(packed(book.account()) - packed(opened)).isLessThan(120);
    }

    private int packed(List<Fill> fills) throws SQLException {
        byte[] packed = PackedFills.pack(book.key(), fills, new Packer(), words, writer);
        return packed == null ? 0 : packed.length;
    }

    private int packed(Account account) throws SQLException {
        return PackedAccount.pack(account, new Packer(), words, writer).length;
    }
}
