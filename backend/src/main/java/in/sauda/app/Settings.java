package in.sauda.app;

import in.sauda.money.Money;
import in.sauda.notify.Webhook;
import in.sauda.notify.sns.SnsAccess;
import in.sauda.store.dynamodb.DynamoDbAccess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting of the program, typed and checked. Read once at start; immutable.
 *
 * @param environment       where it runs
 * @param secretKey         signs the sign-in tokens; empty only in development (one is made and kept)
 * @param acceptedKeys      other keys whose sign-in tokens are believed
 * @param jwtExpiryHours    hours a sign-in lasts
 * @param apiPort           TCP port of the API
 * @param uiPort            TCP port of the pages
 * @param host              address both ports listen on
 * @param trustedProxies    addresses or ranges whose {@code X-Forwarded-For} and {@code -Proto} are believed
 * @param frontendOrigins   origins that may call the API with credentials
 * @param dataDir           folder of the database
 * @param initialCash       paper money of a new account
 * @param markets           ids of the markets to run, in order
 * @param defaultMarket     one of {@code markets}
 * @param simSeed           seed of the simulated market
 * @param simHours          when the simulated market trades
 * @param simTicksPerSecond mean ticks a second of each simulated instrument
 * @param replayDir         folder of recorded days, if there is a replay
 * @param replayStart       market time at which a replay starts, epoch microseconds; 0 for its first minute
 * @param replaySpeed       market seconds in a second of a replay
 * @param orderRateLimit    orders a second and trader; 0 for no limit
 * @param apiRateLimit      requests a second and address; 0 for no limit
 * @param aws               the DynamoDB tables that keep everything; empty if the data folder does
 * @param topic             the SNS topic that messages go to, if any
 * @param webhook           the address that messages are posted to, if any; not both
 * @param traceEndpoint     collector that traces are sent to, if any
 * @param tracePercent      requests of a hundred that are traced, if their caller has not decided
 */
public record Settings(
        Environment environment,
        Optional<String> secretKey,
        List<String> acceptedKeys,
        int jwtExpiryHours,
        int apiPort,
        int uiPort,
        String host,
        List<String> trustedProxies,
        List<String> frontendOrigins,
        Path dataDir,
        Money initialCash,
        List<String> markets,
        String defaultMarket,
        long simSeed,
        SimHours simHours,
        int simTicksPerSecond,
        Optional<Path> replayDir,
        long replayStart,
        int replaySpeed,
        int orderRateLimit,
        int apiRateLimit,
        Optional<DynamoDbAccess> aws,
        Optional<SnsAccess> topic,
        Optional<Webhook> webhook,
        Optional<String> traceEndpoint,
        int tracePercent) {

    /** Where the program runs. */
    public enum Environment {
        /** On one's own machine. */
        DEVELOPMENT,
        /** Where others reach it. */
        PRODUCTION
    }

    /** When the simulated market trades. */
    public enum SimHours {
        /** Round the clock, every day. */
        ALWAYS,
        /** In the exchange's hours. */
        EXCHANGE
    }

    /** What is said about each variable; the README's table is checked against this. */
    public static final List<Setting> DOCUMENTED = DocumentedSettings.ALL;

    /** Defensive copies of the lists. */
    public Settings {
        acceptedKeys = List.copyOf(acceptedKeys);
        trustedProxies = List.copyOf(trustedProxies);
        frontendOrigins = List.copyOf(frontendOrigins);
        markets = List.copyOf(markets);
    }

    /** Whether this is {@link Environment#PRODUCTION}. */
    public boolean production() {
        return environment == Environment.PRODUCTION;
    }

    /**
     * The settings of this process: {@code .env} in the working folder, and over it the real environment.
     *
     * @throws SettingsException if anything is wrong
     */
    public static Settings load() {
        Map<String, String> variables = new HashMap<>(EnvFile.read(Path.of(".env")));
        System.getenv().forEach((name, value) -> {
            if (!value.isBlank()) {
                variables.put(name, value);
            }
        });
        return of(variables);
    }

    /**
     * The settings that {@code variables} give; what is absent or blank takes its default.
     *
     * @throws SettingsException if anything is wrong, with one line for each
     */
    public static Settings of(Map<String, String> variables) {
        return new SettingsForm(new SettingsReader(variables, DOCUMENTED)).read();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Settings[" + environment + ", " + host + ":" + apiPort + "/" + uiPort + ", " + dataDir + ", " + markets
                + "]";
    }
}
