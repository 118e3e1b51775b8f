package in.sauda.market;

import in.sauda.feed.replay.ReplayClock;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.BookingStore;
import in.sauda.trading.MarketRecord;
import java.util.Optional;

/** A replay's clock whose every change is stored, so that a restart finds it where it was. */
final class StoredReplayControl implements ReplayControl {

    private final ReplayClock clock;
    private final BookingStore store;
    private MarketRecord record;

    StoredReplayControl(ReplayClock clock, BookingStore store, MarketRecord record) {
        this.clock = clock;
        this.store = store;
        this.record = record;
    }

    @Override
    public synchronized Optional<TraderId> owner() {
        return record.owner().isEmpty() ? Optional.empty() : Optional.of(new TraderId(record.owner()));
    }

    @Override
    public synchronized boolean claim(TraderId trader) {
        if (record.owner().isEmpty()) {
            save(trader.text());
        }
        return record.owner().equals(trader.text());
    }

    @Override
    public synchronized void release(TraderId trader) {
        if (record.owner().equals(trader.text())) {
            save("");
        }
    }

    @Override
    public synchronized void pause() {
        clock.pause();
        save();
    }

    @Override
    public synchronized void resume() {
        clock.resume();
        save();
    }

    @Override
    public synchronized void runTo(long micros) {
        clock.runTo(micros);
        save();
    }

    @Override
    public synchronized void speed(int speed) {
        clock.speed(speed);
        save();
    }

    @Override
    public int speed() {
        return clock.speed();
    }

    @Override
    public boolean paused() {
        return clock.paused();
    }

    @Override
    public long firstMicros() {
        return clock.firstMicros();
    }

    @Override
    public long lastMicros() {
        return clock.lastMicros();
    }

    @Override
    public synchronized void save() {
        save(record.owner());
    }

    private void save(String owner) {
        ReplayClock.State state = clock.state();
        record = new MarketRecord(
                record.id(), record.kind(), record.definition(), state.micros(), state.speed(), state.paused(), owner);
        store.saveMarket(record);
    }
}
