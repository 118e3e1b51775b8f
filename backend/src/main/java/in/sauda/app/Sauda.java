package in.sauda.app;

import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.store.Node;
import in.sauda.store.Store;
import in.sauda.stream.StreamHub;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The running program: starts the markets before anybody can ask, and ends them after everything is stored. */
@Singleton
final class Sauda {

    private final Settings settings;
    private final Store store;
    private final MarketRegistry markets;
    private final Readers readers;
    private final StreamHub stream;
    private final MessageDoor messages;
    private final Housekeeping housekeeping;
    private final LedgerProof proof;
    private final UiServer pages;

    Sauda(
            Settings settings,
            Store store,
            MarketRegistry markets,
            Readers readers,
            StreamHub stream,
            MessageDoor messages,
            Housekeeping housekeeping,
            LedgerProof proof,
            UiServer pages) {
        this.settings = settings;
        this.store = store;
        this.markets = markets;
        this.readers = readers;
        this.stream = stream;
        this.messages = messages;
        this.housekeeping = housekeeping;
        this.proof = proof;
        this.pages = pages;
    }

    void start(@Observes StartupEvent starting) {
        messages.start();
        markets.all().forEach(Market::start);
        store.node().ifPresent(Node::start);
        housekeeping.start();
        proof.start();
        if (settings.uiPort() != 0) {
            pages.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        housekeeping.close();
        proof.close();
        stream.close();
        markets.all().forEach(Market::close);
        messages.close();
        readers.threads().shutdown();
        store.node().ifPresent(Node::close);
        store.close();
    }
}
