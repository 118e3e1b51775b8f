package in.sauda.app;

import in.sauda.market.MarketRefusedException;
import in.sauda.store.StoreOpenException;
import in.sauda.trading.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to tell a person when the program could not start. */
final class StartFailure {

    private StartFailure() {}

    /** One line for each known reason; everything there is to know about an unknown one. */
    static List<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SettingsException wrong -> {
                    return wrong.lines();
                }
                case MarketRefusedException refused -> {
                    return refused.lines();
                }
                case StoreOpenException store -> {
                    return List.of(String.valueOf(store.getMessage()));
                }
                case StoreException store -> {
                    return List.of(String.valueOf(store.getMessage()));
                }
                case BindException port -> {
                    return List.of("A port cannot be used: " + port.getMessage());
                }
                case IOException file -> {
                    return List.of("A file cannot be used: " + file);
                }
                default -> {
                    // look further down
                }
            }
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return List.of(text.toString());
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
