package in.sauda.store.dynamodb;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.AnswerPlace;
import in.sauda.store.ShortHash;
import java.util.HexFormat;

/**
 * Partition and sort keys. Numbers stand in hexadecimal digits of a fixed width, so that their order is that of the
 * texts. Attribute names are short, for they are paid for in each item.
 */
final class Keys {

    /** Names of the key attributes, of both tables. */
    static final String PARTITION = "pk";

    static final String SORT = "sk";

    /** The attribute after which DynamoDB may delete an item: whole seconds since 1970. */
    static final String TIME_TO_LIVE = "ttl";

    /** An account's own item; its holdings follow it, so that one query reads all. */
    static final String HEAD = "A";

    /** Where an item is the only one of its partition. */
    static final String ONLY = "-";

    /** Markets' records, one partition. */
    static final String MARKETS = "M";

    /** What each program looks after, one partition: programs and shards. */
    static final String LEASES = "L";

    static final String NODES = "N#";
    static final String LEASED = "S#";

    static final String HOLDINGS = "AH#";

    /** What is left to do of a step that was too large for one transaction; read with the account. */
    static final String LEFTOVERS = "AR#";

    static final String BOOKINGS = "B#";
    static final String ORDERS = "O#";
    static final String ANSWERS = "I#";
    static final String TRADERS = "TRADER#";
    static final String SESSIONS = "S#";
    static final String WATCHLISTS = "W#";

    /** Sessions that were ended before their time, one partition. */
    static final String REVOKED = "REVOKED";

    private static final HexFormat HEX = HexFormat.of();
    private static final int TIME_DIGITS = 14;
    private static final long LAST_MOMENT = (1L << 4 * TIME_DIGITS) - 1;
    private static final int NUMBER_DIGITS = 8;
    private static final long LAST_NUMBER = (1L << 4 * NUMBER_DIGITS) - 1;
    private static final char FOR_PRICES = 'p';
    private static final char FOR_TIME = 't';

    private Keys() {}

    static String account(AccountKey key) {
        return "A#" + key.market() + "#" + key.trader();
    }

    /** The account whose partition {@code partition} is. */
    static AccountKey account(String partition) {
        int end = partition.lastIndexOf('#');
        return new AccountKey(new TraderId(partition.substring(end + 1)), partition.substring(2, end));
    }

    static String leftover(int chunk) {
        return LEFTOVERS + number(chunk);
    }

    static String holding(Symbol symbol) {
        return HOLDINGS + symbol.text();
    }

    /** In the order of market time, and of versions within it. */
    static String booking(long marketMicros, long version) {
        return bookingsFrom(marketMicros) + number(version);
    }

    /** The market time in {@code booking}, a key as {@link #booking} makes them. */
    static long marketMicros(String booking) {
        return HexFormat.fromHexDigitsToLong(booking, BOOKINGS.length(), BOOKINGS.length() + TIME_DIGITS);
    }

    /** What stands before every booking at {@code marketMicros} or later, and after all earlier ones. */
    static String bookingsFrom(long marketMicros) {
        return BOOKINGS + moment(marketMicros);
    }

    /** In the order of time. */
    static String moment(long micros) {
        return HEX.toHexDigits(Math.clamp(micros, 0, LAST_MOMENT), TIME_DIGITS);
    }

    /** The market time in {@code booking}, a sort key as {@link #booking} writes it. */
    static long bookedAt(String booking) {
        int from = BOOKINGS.length();
        return HexFormat.fromHexDigitsToLong(booking, from, from + TIME_DIGITS);
    }

    static String order(long number) {
        return ORDERS + number(number);
    }

    static String answer(String path, String key) {
        return ANSWERS + AnswerPlace.of(path, key);
    }

    /** Names and addresses may be anything, so their hash stands for them. */
    static String failures(String key) {
        return "FAILED#" + ShortHash.of(key);
    }

    /** The partition that names the accounts of {@code shard}. */
    static String directory(int shard) {
        return "D#" + shard;
    }

    /** The partition of the index of {@code market}'s accounts in {@code shard} that wait for time. */
    static String waiting(String market, int shard) {
        return market + "#" + shard;
    }

    /**
     * The place of an account in {@link #waiting}: in the order of the system's time, with its version and whether it
     * waits for prices, so that whoever reads the index need not read the account.
     */
    static String changed(long systemMicros, long version, boolean forPrices) {
        return changedFrom(systemMicros) + number(version) + (forPrices ? FOR_PRICES : FOR_TIME);
    }

    /** What stands before every account that was booked in at {@code systemMicros} or later. */
    static String changedFrom(long systemMicros) {
        return HEX.toHexDigits(Math.clamp(systemMicros, 0, LAST_MOMENT), TIME_DIGITS);
    }

    /** The system's time that {@link #changed} holds. */
    static long changedAt(String changed) {
        return HexFormat.fromHexDigitsToLong(changed, 0, TIME_DIGITS);
    }

    /** The version that {@link #changed} holds. */
    static long changedVersion(String changed) {
        return HexFormat.fromHexDigitsToLong(changed, TIME_DIGITS, TIME_DIGITS + NUMBER_DIGITS);
    }

    /** Whether {@link #changed} is of an account that waits for prices. */
    static boolean changedForPrices(String changed) {
        return changed.charAt(TIME_DIGITS + NUMBER_DIGITS) == FOR_PRICES;
    }

    static String username(String folded) {
        return "USER#" + folded;
    }

    static String trader(TraderId id) {
        return TRADERS + id;
    }

    static String session(String id) {
        return "SESSION#" + id;
    }

    private static String number(long number) {
        return HEX.toHexDigits(Math.clamp(number, 0, LAST_NUMBER), NUMBER_DIGITS);
    }
}
