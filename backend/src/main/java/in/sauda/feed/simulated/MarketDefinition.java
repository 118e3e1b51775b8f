package in.sauda.feed.simulated;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The line that names all that makes the prices of a simulated market. */
final class MarketDefinition {

    private MarketDefinition() {}

    static String of(InstrumentCatalog catalog, int version, long seed, int ticksPerSecond) {
        return "simulated v" + version + " seed=" + seed + " reference=" + fingerprint(catalog) + " tps="
                + ticksPerSecond;
    }

    private static String fingerprint(InstrumentCatalog catalog) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        catalog.all().stream()
                .map(MarketDefinition::line)
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Instrument instrument) {
        return String.join(
                ",",
                instrument.symbol().text(),
                instrument.industry(),
                String.join(";", instrument.indices()),
                instrument.indexCode(),
                Boolean.toString(instrument.derivatives()),
                Integer.toString(instrument.bandPercent()),
                Long.toString(instrument.sharesOutstanding()),
                Long.toString(instrument.reference().paise()) + "\n");
    }
}
