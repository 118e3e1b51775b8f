package in.sauda.app;

import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the program says once it is ready. */
final class Banner {

    private Banner() {}

    static String of(Settings settings, MarketRegistry markets) {
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        String version = ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
        String running = markets.all().stream().map(Banner::describe).collect(Collectors.joining(", "));
        return """

                Sauda %s: a paper stock exchange
                  pages    %s
                  API      http://%s:%d, documented at http://%s:%d/apidocs
                  markets  %s (%s unless a request names another)
                  data     %s
                """.formatted(
                        version,
                        pages(settings, host),
                        host,
                        settings.apiPort(),
                        host,
                        settings.apiPort(),
                        running,
                        markets.defaultMarket().id(),
                        data(settings));
    }

    private static String data(Settings settings) {
        return settings.aws()
                .map(aws -> "tables " + aws.users() + " and " + aws.trades() + " of DynamoDB in " + aws.region()
                        + aws.endpoint().map(address -> " at " + address).orElse(""))
                .orElse(settings.dataDir().toAbsolutePath().normalize().toString());
    }

    private static String pages(Settings settings, String host) {
        if (settings.uiPort() == 0) {
            return "none on this server (UI_PORT=0)";
        }
        String built =
                Files.isDirectory(UiServer.export()) ? "" : " (not built: there is no " + UiServer.export() + ")";
        return "http://" + host + ":" + settings.uiPort() + built;
    }

    private static String describe(Market market) {
        return market.id() + " (" + market.feed().source() + " prices)";
    }
}
