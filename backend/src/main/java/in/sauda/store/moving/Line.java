package in.sauda.store.moving;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.PostedJournal;
import in.sauda.watchlist.Watchlist;
import java.util.List;

/**
 * One line of the file, in the order of these types: its start, traders, accounts, markets, its end. Each account is
 * followed by its bookings and its answers. The names of these fields are the file's: {@code sample-export.jsonl} of the
 * tests holds them fast.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Line.Start.class, name = "start"),
    @Type(value = Line.OfTrader.class, name = "trader"),
    @Type(value = AccountLine.class, name = "account"),
    @Type(value = Line.OfBooking.class, name = "booking"),
    @Type(value = Line.OfAnswer.class, name = "answer"),
    @Type(value = Line.OfMarket.class, name = "market"),
    @Type(value = Line.End.class, name = "end")
})
sealed interface Line
        permits Line.Start, Line.OfTrader, AccountLine, Line.OfBooking, Line.OfAnswer, Line.OfMarket, Line.End {

    /** The form of the file that this program writes; it reads no later one. */
    int FORMAT = 1;

    /** Whether it tells what is in the books: of one kind with what the store would give again. */
    default boolean inBooks() {
        return true;
    }

    /**
     * The first line.
     *
     * @param format       {@link #FORMAT}
     * @param systemMicros system time: answers that had expired by then are not in the file
     */
    record Start(int format, long systemMicros) implements Line {

        @Override
        public boolean inBooks() {
            return false;
        }
    }

    /** A trader with their watchlists. */
    record OfTrader(
            TraderId id,
            String username,
            String passwordHash,
            boolean guest,
            long createdAt,
            long expiresAt,
            List<Watchlist> watchlists)
            implements Line {}

    /** A booking of the account named last; its orders are those that it placed, as they are now. */
    record OfBooking(
            long version,
            long marketMicros,
            List<Order> orders,
            List<Fill> fills,
            List<PostedJournal> journals,
            List<EventLine> events)
            implements Line {}

    /** An answer of the account named last. */
    record OfAnswer(String path, String key, String bodyHash, int status, byte[] body, long expiresAt) implements Line {

        static OfAnswer of(IdempotencyRecord record) {
            IdempotencyKey key = record.key();
            Answer answer = record.answer();
            return new OfAnswer(
                    key.path(), key.key(), key.bodyHash(), answer.status(), answer.body(), record.expiresAt());
        }

        IdempotencyRecord record() {
            return new IdempotencyRecord(new IdempotencyKey(path, key, bodyHash), new Answer(status, body), expiresAt);
        }

        /** They end by themselves, so the store may not give them again. */
        @Override
        public boolean inBooks() {
            return false;
        }
    }

    /** A market that ever ran. */
    record OfMarket(MarketRecord market) implements Line {}

    /**
     * The last line.
     *
     * @param lines  how many there are before it
     * @param sha256 of all bytes before it
     * @param books  SHA-256 of those lines that tell what is in the books
     */
    record End(long lines, String sha256, String books) implements Line {

        @Override
        public boolean inBooks() {
            return false;
        }
    }
}
