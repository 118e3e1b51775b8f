package in.sauda.app;

import in.sauda.market.MarketRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the server. What stands in the way of a start is said in one line each, and the exit code is not 0. */
@QuarkusMain
public final class Main implements QuarkusApplication {

    private static final int WRONG_SETTINGS = 2;
    private static final int CANNOT_START = 1;

    private final Settings settings;
    private final MarketRegistry markets;

    Main(Settings settings, MarketRegistry markets) {
        this.settings = settings;
        this.markets = markets;
    }

    /** Checks settings and ports, then hands over to the server until it is told to stop. */
    public static void main(String... arguments) {
        Settings settings;
        try {
            settings = Settings.load();
        } catch (SettingsException e) {
            e.lines().forEach(System.err::println);
            System.exit(WRONG_SETTINGS);
            return;
        }
        Optional<String> blocked = reloads() ? Optional.empty() : Ports.problem(settings);
        if (blocked.isPresent()) {
            System.err.println(blocked.get());
            System.exit(CANNOT_START);
        }
        System.setProperty("quarkus.http.host", settings.host());
        System.setProperty("quarkus.http.port", Integer.toString(settings.apiPort()));
        System.setProperty("quarkus.log.console.json.enabled", Boolean.toString(settings.production()));
        Quarkus.run(Main.class, Main::ended, arguments);
    }

    @Override
    public int run(String... arguments) {
        System.out.println(Banner.of(settings, markets));
        Quarkus.waitForExit();
        return 0;
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            StartFailure.explain(failure).forEach(System.err::println);
        }
        if (!reloads()) {
            System.exit(code == 0 && failure != null ? CANNOT_START : code);
        }
    }

    /** Whether a changed class starts the application anew in the same JVM, which keeps its port: {@code ./sauda dev}. */
    private static boolean reloads() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }
}
