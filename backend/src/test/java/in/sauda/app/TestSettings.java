package in.sauda.app;

import in.sauda.account.SystemClock;
import in.sauda.calendar.Ist;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of the server under test: a folder of its own, a pinned seed, no limits that tests would run into; and a
 * clock that starts in the middle of a day, so that no test meets its end.
 */
@Alternative
@Priority(1)
@Singleton
final class TestSettings {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Settings settings() throws IOException {
        Map<String, String> variables = new HashMap<>(Map.of(
                "DATA_DIR", Files.createTempDirectory("sauda-test").toString(),
                "UI_PORT", "0",
                "SIM_SEED", "7",
                "API_RATE_LIMIT", "0",
                "ORDER_RATE_LIMIT", "0",
                "FRONTEND_ORIGINS", "https://pages.example.org"));
        if (ConfigProvider.getConfig()
                .getOptionalValue("test.damaged-account", Boolean.class)
                .orElse(false)) {
            DamagedAccount.writeTo(Path.of(variables.get("DATA_DIR")));
        }
        // A test profile that wants a replay names its folder.
        ConfigProvider.getConfig()
                .getOptionalValue("test.replay-dir", String.class)
                .ifPresent(folder -> variables.put("REPLAY_DIR", folder));
        return Settings.of(variables);
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    SystemClock clock() {
        SystemClock real = SystemClock.system();
        long ahead = Ist.micros(LocalDate.of(2026, 11, 24), LocalTime.of(10, 0)) - real.nowMicros();
        return () -> real.nowMicros() + ahead;
    }
}
