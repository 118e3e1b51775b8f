package in.sauda.app;

import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.Store;
import in.sauda.trading.LedgerAudit;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Proves every account from its journals once after each start, behind the running program. An account that does not
 * add up is named in the log with its journal and both figures, nothing is booked in it any more, and the server is no
 * longer ready.
 */
@Singleton
final class LedgerProof implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LedgerProof.class);

    /** It takes a quarter of one processor at most. */
    private static final int REST_FOR_EACH_WORK = 3;

    private final Store store;
    private final MarketRegistry markets;
    private final LedgerAudit audit;
    private final Thread thread =
            Thread.ofPlatform().name("ledger-proof").daemon().unstarted(this::run);

    private volatile State state = State.RUNNING;
    private volatile boolean stopping;
    private volatile long accounts;
    private volatile long faulty;
    private volatile String firstFault = "";

    /** How far the proof is. */
    enum State {
        /** Accounts are still being looked at; none of those seen was wrong unless {@link #faulty} says so. */
        RUNNING,
        /** Every account was looked at. */
        DONE,
        /** The store could not be read to the end. */
        FAILED
    }

    LedgerProof(Store store, MarketRegistry markets) {
        this.store = store;
        this.markets = markets;
        this.audit = new LedgerAudit(store);
    }

    void start() {
        thread.start();
    }

    State state() {
        return state;
    }

    /** Accounts looked at so far. */
    long accounts() {
        return accounts;
    }

    /** Accounts that do not add up. */
    long faulty() {
        return faulty;
    }

    /** The first fault found: account, journal and both figures; empty if there was none. */
    String firstFault() {
        return firstFault;
    }

    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            store.forEachAccount(this::prove);
            state = State.DONE;
            LOG.infof("Ledger proof: %d accounts, %d do not add up", accounts, faulty);
        } catch (RuntimeException e) {
            if (!stopping) {
                state = State.FAILED;
                LOG.error("The ledger proof could not read the store to the end", e);
            }
        }
    }

    private void prove(AccountKey key) {
        if (stopping) {
            throw new IllegalStateException("The program stops");
        }
        long began = System.nanoTime();
        LedgerAudit.Finding finding = audit.audit(key);
        accounts = accounts + 1;
        // A trader may have closed the account since it was listed: then there is nothing to prove.
        if (!finding.faults().isEmpty() && store.account(key).isPresent()) {
            halt(key, finding.faults().getFirst());
            if (firstFault.isEmpty()) {
                firstFault = key.market() + ", account " + key.trader() + ": "
                        + finding.faults().getFirst();
            }
            faulty = faulty + 1;
            finding.faults().forEach(fault -> LOG.errorf("%s: %s", key, fault));
        }
        LockSupport.parkNanos((System.nanoTime() - began) * REST_FOR_EACH_WORK);
    }

    /** Markets that ran once and are not open now have nobody to trade. */
    private void halt(AccountKey key, String fault) {
        for (Market market : markets.all()) {
            if (market.id().equals(key.market())) {
                market.halt(key.trader(), fault);
            }
        }
    }
}
