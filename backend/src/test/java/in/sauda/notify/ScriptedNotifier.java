package in.sauda.notify;

import in.sauda.trading.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes messages, except where it was told not to. */
final class ScriptedNotifier implements Notifier {

    private final List<Message> arrived = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private boolean down;
    private int asked;

    /** The message with this id is not taken {@code times} times. */
    synchronized void fail(String id, int times) {
        failures.put(id, times);
    }

    /** The message with this id is never taken. */
    synchronized void refuse(String id) {
        refused.add(id);
    }

    /** From now on nothing is taken, or everything again. */
    synchronized void down(boolean now) {
        down = now;
    }

    /** How often something was sent. */
    synchronized int asked() {
        return asked;
    }

    /** Numbers of what has arrived of the trader's account, in that order. */
    synchronized List<Long> seqs(String trader) {
        return arrived.stream()
                .filter(message -> message.key().trader().text().equals(trader))
                .map(Message::seq)
                .toList();
    }

    @Override
    public int most() {
        return 10;
    }

    @Override
    public synchronized List<Delivery> send(List<Message> messages) throws NotifierDownException {
        asked++;
        if (down) {
            throw new NotifierDownException("nobody there");
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (Message message : messages) {
            deliveries.add(delivery(message));
        }
        return deliveries;
    }

    private Delivery delivery(Message message) {
        if (refused.contains(message.id())) {
            return new Delivery.Refused("not like this");
        }
        if (failures.getOrDefault(message.id(), 0) > 0) {
            failures.merge(message.id(), -1, Integer::sum);
            return new Delivery.Failed("not now");
        }
        arrived.add(message);
        return new Delivery.Arrived();
    }

    @Override
    public void close() {}
}
