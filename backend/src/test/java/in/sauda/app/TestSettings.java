package in.sauda.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of the server under test: a folder of its own, a pinned seed, no limits that tests would run into. */
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
        // A test profile that wants a replay names its folder.
        ConfigProvider.getConfig()
                .getOptionalValue("test.replay-dir", String.class)
                .ifPresent(folder -> variables.put("REPLAY_DIR", folder));
        return Settings.of(variables);
    }
}
