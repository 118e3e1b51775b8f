package in.sauda.store.memory;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.store.AnswerPlace;
import in.sauda.store.PastBooking;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** All that is kept of one account. Not safe for use from several threads. */
final class AccountBook {

    private record AnswerKey(String path, String key) {}

    private record Step(Booking booking, long ordersBefore, long ordersAfter) {}

    private Account account;
    private final List<Step> steps = new ArrayList<>();
    private final NavigableMap<Long, Order> orders = new TreeMap<>();
    private final NavigableMap<Long, Fill> fills = new TreeMap<>();
    private final NavigableMap<Long, PostedJournal> journals = new TreeMap<>();
    private final NavigableMap<Long, AccountEvent> events = new TreeMap<>();
    private final Map<AnswerKey, IdempotencyRecord> answers = new HashMap<>();

    AccountBook(Account opened) {
        this.account = opened;
    }

    void apply(Booking booking, Account after) {
        long ordersBefore = orders.isEmpty() ? 0 : orders.lastKey();
        steps.add(new Step(booking, ordersBefore, after.counters().orders()));
        account = after;
        booking.orders().forEach(order -> orders.put(order.number(), order));
        booking.fills().forEach(fill -> fills.put(fill.number(), fill));
        booking.posted().forEach(posted -> journals.put(posted.journal().number(), posted));
        booking.events().forEach(event -> events.put(event.id(), event));
        IdempotencyRecord record = booking.idempotency();
        if (record != null) {
            remember(record);
        }
    }

    void remember(IdempotencyRecord record) {
        answers.put(new AnswerKey(record.key().path(), record.key().key()), record);
    }

    Account account() {
        return account;
    }

    Optional<Order> order(long number) {
        return Optional.ofNullable(orders.get(number));
    }

    Page<Order> orders(@Nullable Symbol symbol, long before, int limit) {
        return page(orders, order -> symbol == null || order.symbol().equals(symbol), Order::number, before, limit);
    }

    Page<Fill> fills(@Nullable Symbol symbol, long before, int limit) {
        return page(fills, fill -> symbol == null || fill.symbol().equals(symbol), Fill::number, before, limit);
    }

    Optional<Fill> fill(long number) {
        return Optional.ofNullable(fills.get(number));
    }

    List<Fill> fillsBetween(long fromMicros, long toMicros) {
        return fills.values().stream()
                .filter(fill -> fill.at() >= fromMicros && fill.at() < toMicros)
                .toList();
    }

    List<Fill> fillsOf(String orderId) {
        return fills.values().stream()
                .filter(fill -> fill.orderId().equals(orderId))
                .toList();
    }

    Page<PostedJournal> journals(long before, int limit) {
        return page(journals, posted -> true, posted -> posted.journal().number(), before, limit);
    }

    List<Booked> booked() {
        return steps.stream().map(this::booked).toList();
    }

    private Booked booked(Step step) {
        return new Booked(
                List.copyOf(orders.subMap(step.ordersBefore(), false, step.ordersAfter(), true)
                        .values()),
                step.booking().fills(),
                step.booking().posted());
    }

    List<PastBooking> past() {
        return steps.stream()
                .map(step -> new PastBooking(
                        step.booking().versionBefore() + 1,
                        step.booking().marketMicros(),
                        booked(step),
                        step.booking().events()))
                .toList();
    }

    List<AccountEvent> events(long afterId, int limit) {
        return events.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

    Optional<IdempotencyRecord> answered(String path, String key, long systemMicros) {
        return Optional.ofNullable(answers.get(new AnswerKey(path, key)))
                .filter(record -> record.expiresAt() > systemMicros);
    }

    List<IdempotencyRecord> answers(long systemMicros) {
        return answers.values().stream()
                .filter(record -> record.expiresAt() > systemMicros)
                .sorted(Comparator.comparing(record ->
                        AnswerPlace.of(record.key().path(), record.key().key())))
                .toList();
    }

    void forgetAnswers(long systemMicros) {
        answers.values().removeIf(record -> record.expiresAt() <= systemMicros);
    }

    private static <T> Page<T> page(
            NavigableMap<Long, T> items, Predicate<T> wanted, ToLongFunction<T> number, long before, int limit) {
        List<T> found = items.headMap(before, false).descendingMap().values().stream()
                .filter(wanted)
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, 0);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, number.applyAsLong(shown.getLast()));
    }
}
