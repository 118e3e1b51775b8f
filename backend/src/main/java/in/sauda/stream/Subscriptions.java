package in.sauda.stream;

import in.sauda.instrument.Instrument;
import in.sauda.market.MarketStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one client wants of all markets, and which states of them it knows. Belongs to its event loop. */
final class Subscriptions {

    /** Most instruments that one client may subscribe to, over all markets. */
    static final int MOST_SYMBOLS = 4_000;

    private final StreamSocket socket;
    private final Map<MarketStream, Subscription> byMarket = new LinkedHashMap<>();
    private final Map<MarketStream, MarketStatus> told = new HashMap<>();

    Subscriptions(StreamSocket socket) {
        this.socket = socket;
    }

    void subscribe(MarketStream market, List<String> symbols, Mode mode) {
        List<String> unknown = new ArrayList<>();
        List<String> priceless = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String symbol : symbols) {
            Optional<Instrument> found = market.market().catalog().find(symbol);
            if (found.isEmpty()) {
                unknown.add(symbol);
            } else if (!market.market().feed().covers(found.get())) {
                priceless.add(symbol);
            } else {
                numbers.add(found.get().number());
            }
        }
        Subscription subscription = byMarket.computeIfAbsent(market, id -> new Subscription(socket, id));
        int others = byMarket.values().stream().mapToInt(Subscription::size).sum() - subscription.size();
        if (symbols.size() > MOST_SYMBOLS || others + subscription.sizeWith(numbers) > MOST_SYMBOLS) {
            socket.refuse(StreamChannel.POLICY_VIOLATION, "A stream carries at most " + MOST_SYMBOLS + " symbols.");
            return;
        }
        subscription.add(numbers, mode);
        if (!unknown.isEmpty()) {
            socket.answer(Notice.error("UNKNOWN_SYMBOL", "There is no such symbol", unknown));
        }
        if (!priceless.isEmpty()) {
            socket.answer(Notice.error("NO_PRICE", "Market " + market.id() + " has no prices for", priceless));
        }
        tell(market, market.market().status());
    }

    void unsubscribe(MarketStream market, List<String> symbols) {
        Subscription subscription = byMarket.get(market);
        if (subscription != null) {
            subscription.remove(symbols.stream()
                    .flatMap(symbol -> market.market().catalog().find(symbol).stream())
                    .map(Instrument::number)
                    .toList());
        }
    }

    /** The markets of which something is or was wanted. */
    List<MarketStream> markets() {
        return List.copyOf(byMarket.keySet());
    }

    /** Tells the client where {@code market} stands, if it listens to it, does not know, and its line is free. */
    void tell(MarketStream market, MarketStatus status) {
        MarketStatus known = told.get(market);
        boolean news = known == null || known.differs(status);
        if (news && byMarket.containsKey(market) && socket.writable()) {
            told.put(market, status);
            socket.say(Notice.status(market.id(), status));
        }
    }

    /** The client has gone. */
    void end() {
        byMarket.values().forEach(Subscription::end);
        byMarket.clear();
    }
}
