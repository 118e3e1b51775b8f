package in.sauda.app;

import in.sauda.account.SystemClock;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.notify.Notifier;
import in.sauda.notify.OutboxRelay;
import in.sauda.notify.RelayCounts;
import in.sauda.notify.sns.WakeUpQueue;
import in.sauda.store.Store;
import in.sauda.stream.StreamHub;
import in.sauda.trading.Message;
import in.sauda.trading.Ownership;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Joins the relay to the markets, if there is anybody to tell: a topic or a webhook. Where several nodes work on one
 * pair of tables, own events are looked for now and then, and at once when the topic speaks of them.
 */
@Singleton
final class MessageDoor implements AutoCloseable {

    private static final Duration LOOK_WITHOUT_A_TOPIC = Duration.ofSeconds(2);
    private static final Duration LOOK_WITH_A_TOPIC = Duration.ofSeconds(5);

    private final MarketRegistry markets;
    private final Optional<OutboxRelay> relay;
    private final RelayCounts counts;
    private final Optional<WakeUpQueue> wakeUps;

    MessageDoor(
            Settings settings,
            Store store,
            MarketRegistry markets,
            StreamHub stream,
            Ownership owned,
            SystemClock clock) {
        this.markets = markets;
        this.wakeUps = settings.topic().map(topic -> topic.wakeUps(newNodeId(), stream::changed, clock));
        if (settings.aws().isPresent()) {
            stream.lookEvery(wakeUps.isPresent() ? LOOK_WITH_A_TOPIC : LOOK_WITHOUT_A_TOPIC);
        }
        this.relay = notifier(settings, clock)
                .map(notifier -> new OutboxRelay(store.outbox(), owned, notifier, clock, System::nanoTime));
        this.counts = relay.map(OutboxRelay::counts).orElseGet(() -> new RelayCounts(clock));
    }

    private static String newNodeId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Optional<Notifier> notifier(Settings settings, SystemClock clock) {
        return settings.topic().isPresent()
                ? settings.topic().map(topic -> topic.notifier())
                : settings.webhook().map(webhook -> webhook.notifier(clock));
    }

    /** Before the markets start, so that all they book is told. */
    void start() {
        relay.ifPresent(this::start);
        wakeUps.ifPresent(WakeUpQueue::start);
    }

    private void start(OutboxRelay running) {
        for (Market market : markets.all()) {
            AutoCloseable unused = market.onAccountEvent((key, events, after) -> {
                if (Message.count(events) > 0) {
                    running.booked(key);
                }
            });
        }
        running.start();
    }

    /** What was told. */
    RelayCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        relay.ifPresent(OutboxRelay::close);
        wakeUps.ifPresent(WakeUpQueue::close);
    }
}
