package in.sauda.app;

import in.sauda.feed.FeedHealth;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.store.Store;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** What {@code /health/live} and {@code /health/ready} look at. */
@Singleton
final class Probes {

    private final Store store;
    private final MarketRegistry markets;
    private final LedgerProof proof;

    Probes(Store store, MarketRegistry markets, LedgerProof proof) {
        this.store = store;
        this.markets = markets;
        this.proof = proof;
    }

    /** The process answers: that it does is all there is to say. */
    @Produces
    @Singleton
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck store() {
        return () -> HealthCheckResponse.named("store").status(store.writable()).build();
    }

    /** Down once an account does not follow from its journals; while the proof runs, what was seen so far counts. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck ledger() {
        return () -> HealthCheckResponse.named("ledger")
                .status(proof.faulty() == 0 && proof.state() != LedgerProof.State.FAILED)
                .withData("proof", proof.state().name().toLowerCase(Locale.ROOT))
                .withData("accounts", proof.accounts())
                .withData("faulty", proof.faulty())
                .withData("fault", proof.firstFault())
                .build();
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck trading() {
        return () -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("trading").up();
            for (Market market : markets.all()) {
                String halted = market.halted();
                answer.withData(market.id(), halted == null ? "on" : halted);
                if (halted != null) {
                    answer.down();
                }
            }
            return answer.build();
        };
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck feed() {
        return () -> {
            Market market = markets.defaultMarket();
            FeedHealth health = market.feedHealth();
            return HealthCheckResponse.named("feed")
                    .status(health.state() == FeedHealth.State.OK && firstPictureIsThere(market))
                    .withData("source", health.source())
                    .withData("state", health.state().name().toLowerCase(Locale.ROOT))
                    .withData("ageMs", health.ageMicros() / 1_000)
                    .build();
        };
    }

    /** A simulated market has a price for everything it covers; right after the start they are still being made. */
    private static boolean firstPictureIsThere(Market market) {
        return market.kind() != Market.Kind.SIMULATED
                || market.catalog().all().stream()
                        .filter(market.feed()::covers)
                        .allMatch(instrument -> market.board().quote(instrument) != null);
    }
}
