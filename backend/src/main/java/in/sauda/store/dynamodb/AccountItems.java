package in.sauda.store.dynamodb;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import in.sauda.store.packed.PackedAccount;
import in.sauda.store.packed.Packer;
import in.sauda.store.packed.Unpacker;
import in.sauda.trading.Shards;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * An account as it stands: one item for all but its holdings, and one for each of those, so that an order rewrites no
 * more than the shares it is about. Every item carries the account's version at which it was written, and the first one
 * how many holdings there are: a query does not read all items at one moment, and this shows when it met two.
 */
final class AccountItems {

    /** The account's version at which an item was written. */
    static final String VERSION = "v";

    /** A deleted account whose other items are not all gone yet. */
    static final String GONE = "gone";

    /** The part of its market that an account is in, while it waits for time: key of the index {@link #WAITING}. */
    static final String WAITS = "wk";

    /** When it was last booked in, while it waits: sort key of the index, see {@link Keys#changed}. */
    static final String CHANGED = "wt";

    /** The index of accounts that wait for time. */
    static final String WAITING = "waiting";

    static final String WORDS = "w";
    static final String DATA = "d";
    private static final String ORDERS = "o";
    private static final String COUNT = "h";
    private static final int MOST_READS = 20;

    private final Dynamo dynamo;
    private final Leftovers leftovers;

    AccountItems(Dynamo dynamo) {
        this.dynamo = dynamo;
        this.leftovers = new Leftovers(dynamo);
    }

    /**
     * The first item of {@code account}.
     *
     * @param systemMicros system time, for the index of those that wait
     */
    static Map<String, AttributeValue> head(Account account, long systemMicros) {
        ItemWords words = ItemWords.none();
        byte[] packed = PackedAccount.packHead(account, new Packer(), words);
        AccountKey key = account.key();
        boolean waits = account.waitsForTime();
        return Item.of(Keys.account(key), Keys.HEAD)
                .number(VERSION, account.version())
                .number(ORDERS, account.counters().orders())
                .number(COUNT, account.holdings().size())
                .text(WAITS, waits ? Keys.waiting(key.market(), Shards.of(key.trader())) : null)
                .text(CHANGED, waits ? Keys.changed(systemMicros, account.version(), account.waitsForPrices()) : null)
                .bytes(WORDS, words.packed())
                .bytes(DATA, packed)
                .values();
    }

    static Map<String, AttributeValue> holding(Account account, Symbol symbol, Holding holding) {
        ItemWords words = ItemWords.none();
        byte[] packed = PackedAccount.packHolding(account.openedAt(), holding, new Packer(), words);
        return Item.of(Keys.account(account.key()), Keys.holding(symbol))
                .number(VERSION, account.version())
                .bytes(WORDS, words.packed())
                .bytes(DATA, packed)
                .values();
    }

    /**
     * The account as of its latest version.
     *
     * @throws StoreException {@link Reason#OVERLOADED} if it changes faster than it can be read
     */
    Optional<Account> read(AccountKey key) {
        for (int read = 0; read < MOST_READS; read++) {
            List<Map<String, AttributeValue>> items = items(key);
            if (items.isEmpty() || items.getFirst().containsKey(GONE)) {
                return Optional.empty();
            }
            List<Map<String, AttributeValue>> undone =
                    items.stream().filter(Leftovers::is).toList();
            if (!undone.isEmpty()) {
                leftovers.workOff(undone);
            } else if (ofOneVersion(items)) {
                return Optional.of(account(key, items));
            }
        }
        throw new StoreException(Reason.OVERLOADED, key + " changes faster than it can be read");
    }

    private List<Map<String, AttributeValue>> items(AccountKey key) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        dynamo.query(
                QueryRequest.builder()
                        .tableName(dynamo.tables().trades())
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :head)")
                        .expressionAttributeValues(
                                Map.of(":pk", Item.text(Keys.account(key)), ":head", Item.text(Keys.HEAD)))
                        .consistentRead(true)
                        .build(),
                items::add);
        return items;
    }

    private static boolean ofOneVersion(List<Map<String, AttributeValue>> items) {
        Map<String, AttributeValue> head = items.getFirst();
        if (!Item.text(head, Keys.SORT).equals(Keys.HEAD) || Item.number(head, COUNT) != items.size() - 1) {
            return false;
        }
        long version = Item.number(head, VERSION);
        return items.stream().allMatch(item -> Item.number(item, VERSION) <= version);
    }

    private static Account account(AccountKey key, List<Map<String, AttributeValue>> items) {
        Map<String, AttributeValue> head = items.getFirst();
        Account account = PackedAccount.unpack(
                key,
                Item.number(head, VERSION),
                Item.number(head, ORDERS),
                Item.bytes(head, DATA),
                ItemWords.of(Item.bytesOrNull(head, WORDS)));
        Map<Symbol, Holding> holdings = HashMap.newHashMap(items.size() - 1);
        for (Map<String, AttributeValue> item : items.subList(1, items.size())) {
            holdings.put(
                    new Symbol(Item.text(item, Keys.SORT).substring(Keys.HOLDINGS.length())),
                    PackedAccount.holding(
                            account.openedAt(),
                            new Unpacker(Item.bytes(item, DATA)),
                            ItemWords.of(Item.bytesOrNull(item, WORDS))));
        }
        return account.withHoldings(holdings);
    }

    /** The account's version; 0 if there is none. */
    long version(AccountKey key) {
        Map<String, AttributeValue> head = head(key);
        return head == null || head.containsKey(GONE) ? 0 : Item.number(head, VERSION);
    }

    /** The account's first item, or null if there is none. */
    @Nullable
    Map<String, AttributeValue> head(AccountKey key) {
        return dynamo.get(dynamo.tables().trades(), Keys.account(key), Keys.HEAD);
    }
}
