package in.sauda.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the program its settings. */
@Singleton
class SettingsSource {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.load();
    }
}
