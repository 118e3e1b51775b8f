package in.sauda.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import in.sauda.app.Settings.SimHours;
import in.sauda.calendar.Ist;
import in.sauda.money.Money;
import in.sauda.notify.Webhook;
import in.sauda.notify.sns.SnsAccess;
import in.sauda.store.dynamodb.DynamoDbAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String GOOD_KEY = "k3yJ8sPq0ZxV5nTbR2wLmD7cHfGuEaYi";

    @Test
    void needsNothing() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.production()).isFalse();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.apiPort()).isEqualTo(4000);
        assertThat(settings.uiPort()).isEqualTo(3000);
        assertThat(settings.jwtExpiryHours()).isEqualTo(6);
        assertThat(settings.initialCash()).isEqualTo(Money.ofRupees(1_000_000));
        assertThat(settings.markets()).containsExactly("sim");
        assertThat(settings.defaultMarket()).isEqualTo("sim");
        assertThat(settings.simHours()).isEqualTo(SimHours.ALWAYS);
        assertThat(settings.orderRateLimit()).isEqualTo(10);
        assertThat(settings.apiRateLimit()).isEqualTo(200);
    }

    @Test
    void productionListensEverywhereAndNeedsAKey() {
        Settings settings = Settings.of(Map.of("ENVIRONMENT", "production", "SECRET_KEY", GOOD_KEY));

        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.toString()).doesNotContain(GOOD_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, staging",
        "SECRET_KEY, short",
        "SECRET_KEYS_ACCEPTED, short",
        "OTEL_EXPORTER_OTLP_ENDPOINT, collector",
        "TRACE_PERCENT, 0",
        "JWT_EXPIRY_HOURS, 0",
        "JWT_EXPIRY_HOURS, six",
        "API_PORT, 0",
        "API_PORT, 65536",
        "API_PORT, four",
        "UI_PORT, 4000",
        "HOST, example.org",
        "HOST, 1.2.3",
        "TRUSTED_PROXIES, 10.0.0.0/33",
        "TRUSTED_PROXIES, proxy.example.org",
        "FRONTEND_ORIGINS, *",
        "FRONTEND_ORIGINS, https://a.example.org/path",
        "INITIAL_CASH, -5",
        "INITIAL_CASH, 1000.123",
        "INITIAL_CASH, lots",
        "MARKETS, moon",
        "MARKETS, replay",
        "MARKETS, live",
        "DEFAULT_MARKET, replay",
        "SIM_SEED, 1.5",
        "SIM_HOURS, never",
        "SIM_TICKS_PER_SECOND, 101",
        "REPLAY_DIR, /no/such/folder",
        "REPLAY_START, yesterday",
        "REPLAY_SPEED, 1001",
        "ORDER_RATE_LIMIT, -1",
        "API_RATE_LIMIT, 1000001",
        "LIVE_FEED, yahoo",
        "USE_AWS, maybe",
    })
    void saysInOneLineWhatIsWrong(String name, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of(name, value)))
                .satisfies(wrong -> assertThat(wrong.lines())
                        .singleElement()
                        .asString()
                        .startsWith(name + "=" + (name.startsWith("SECRET_KEY") ? "***(5 characters)" : value)
                                + " is not allowed")
                        .contains("must be"));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("API_PORT", "x", "SIM_HOURS", "y", "REPLAY_SPEED", "z")))
                .satisfies(wrong -> assertThat(wrong.lines()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({"''", "change-me-change-me-change-me-change-me", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "tooshort"
    })
    void productionRefusesAKeyThatOthersCouldGuess(String key) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("ENVIRONMENT", "production", "SECRET_KEY", key)))
                .withMessageContaining("SECRET_KEY")
                .satisfies(wrong -> assertThat(wrong.lines()).noneMatch(line -> !key.isEmpty() && line.contains(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_REGION, Mumbai",
        "AWS_REGION, ''",
        "AWS_ENDPOINT_URL, dynamodb",
        "AWS_ENDPOINT_URL, ftp://127.0.0.1",
        "SNS_TOPIC_ARN, sauda",
        "AWS_ENDPOINT_URL_SNS, sns",
        "DYNAMODB_TABLE_USERS, a/b",
        "DYNAMODB_TABLE_USERS, sauda-trades",
        "DYNAMODB_TABLE_TRADES, ab",
    })
    void withAwsItsSettingsAreLookedAt(String name, String value) {
        Map<String, String> variables = new HashMap<>(Map.of("USE_AWS", "True", "AWS_REGION", "ap-south-1"));
        variables.put(name, value);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(variables))
                .satisfies(wrong -> assertThat(wrong.lines())
                        .singleElement()
                        .asString()
                        .startsWith(name + "=" + value + " is not allowed: it must be"));
    }

    @Test
    void aRegionMayStandThereForOtherPrograms() {
        assertThat(Settings.of(Map.of("AWS_REGION", "ap-south-1")).aws()).isEmpty();
    }

    @Test
    void tablesHaveNamesOfTheirOwnUnlessSaid() {
        Settings settings = Settings.of(
                Map.of("USE_AWS", "true", "AWS_REGION", "ap-south-1", "AWS_ENDPOINT_URL", "http://127.0.0.1:8000"));

        assertThat(settings.aws())
                .contains(new DynamoDbAccess(
                        "ap-south-1", Optional.of(URI.create("http://127.0.0.1:8000")), "sauda-users", "sauda-trades"));
    }

    @Test
    void messagesGoToATopicOrToAWebhook() {
        String arn = "arn:aws:sns:ap-south-1:123456789012:sauda";
        Map<String, String> aws = Map.of(
                "USE_AWS", "True",
                "AWS_REGION", "ap-south-1",
                "AWS_ENDPOINT_URL", "http://127.0.0.1:8000",
                "AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:4566",
                "SNS_TOPIC_ARN", arn);
        assertThat(Settings.of(aws).topic())
                .contains(new SnsAccess(
                        "ap-south-1",
                        arn,
                        Optional.of(URI.create("http://127.0.0.1:4566")),
                        Optional.of(URI.create("http://127.0.0.1:8000"))));
        assertThat(Settings.of(Map.of("WEBHOOK_URL", "http://127.0.0.1:9/x", "WEBHOOK_SECRET", GOOD_KEY))
                        .webhook())
                .contains(new Webhook(URI.create("http://127.0.0.1:9/x"), GOOD_KEY));

        Map<String, String> both = new HashMap<>(aws);
        both.putAll(Map.of("WEBHOOK_URL", "https://example.org/", "WEBHOOK_SECRET", GOOD_KEY));
        assertRefused(both, "cannot both be set");
        assertRefused(Map.of("SNS_TOPIC_ARN", arn), "no use without USE_AWS=True");
        assertRefused(Map.of("WEBHOOK_URL", "https://example.org/"), "WEBHOOK_SECRET= is not allowed");
        assertRefused(
                Map.of(
                        "ENVIRONMENT",
                        "production",
                        "SECRET_KEY",
                        GOOD_KEY,
                        "WEBHOOK_URL",
                        "http://example.org/",
                        "WEBHOOK_SECRET",
                        GOOD_KEY),
                "WEBHOOK_URL=http://example.org/ is not allowed");
    }

    private static void assertRefused(Map<String, String> variables, String words) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(variables))
                .satisfies(wrong -> assertThat(String.join(" ", wrong.lines())).contains(words));
    }

    @Test
    void whatThisVersionLacksMayBeSwitchedOff() {
        assertThat(Settings.of(Map.of("LIVE_FEED", "off", "USE_AWS", "False")).markets())
                .containsExactly("sim");
    }

    @Test
    void aFolderOfRecordedDaysAddsTheReplay(@TempDir Path folder) {
        Settings settings = Settings.of(Map.of(
                "REPLAY_DIR", folder.toString(), "REPLAY_START", "2026-06-01T10:30", "DEFAULT_MARKET", "replay"));

        assertThat(settings.markets()).containsExactly("sim", "replay");
        assertThat(settings.defaultMarket()).isEqualTo("replay");
        assertThat(settings.replayStart())
                .isEqualTo(Ist.startOf(LocalDate.of(2026, 6, 1)) + (10 * 60 + 30) * Ist.MINUTE);
    }

    @Test
    void readsListsAndOrigins() {
        Settings settings = Settings.of(Map.of(
                "TRUSTED_PROXIES", "10.0.0.0/8, ::1,",
                "FRONTEND_ORIGINS", "HTTPS://Sauda.Example.org:443, http://localhost:5173/"));

        assertThat(settings.trustedProxies()).hasSize(2);
        assertThat(settings.frontendOrigins()).containsExactly("https://sauda.example.org", "http://localhost:5173");
    }

    @Test
    void readsTheFileBesideIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(".env");
        Files.writeString(
                file, "# a comment\n\nAPI_PORT=4100 # of mine\nexport SIM_SEED='9'\nSECRET_KEY=\"" + GOOD_KEY + "\"\n");

        Map<String, String> variables = EnvFile.read(file);

        assertThat(variables).isEqualTo(Map.of("API_PORT", "4100", "SIM_SEED", "9", "SECRET_KEY", GOOD_KEY));
        assertThat(EnvFile.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void aLineThatIsNoSettingIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(".env");
        Files.writeString(file, "API_PORT=4100\nnonsense\n");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> EnvFile.read(file))
                .withMessageContaining("line 2");
    }

    @Test
    void everyDocumentedSettingIsRead() {
        for (Setting setting : Settings.DOCUMENTED) {
            Map<String, String> variables = new HashMap<>(Map.of(setting.name(), "§ no such value §"));
            if (setting.name().equals("DATA_DIR")) {
                continue; // any text can be a folder
            }
            assertThatExceptionOfType(SettingsException.class)
                    .as(setting.name())
                    .isThrownBy(() -> Settings.of(variables))
                    .withMessageContaining(setting.name());
        }
        assertThat(List.copyOf(Settings.DOCUMENTED)).extracting(Setting::name).doesNotHaveDuplicates();
    }
}
