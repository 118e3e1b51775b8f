package in.sauda.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration among the program's own resources, named rather than searched for: any kind of jar will do. */
final class Migration extends LoadableResource {

    private final String name;

    Migration(String name) {
        this.name = name;
    }

    @Override
    public Reader read() {
        try (InputStream file = Migration.class.getResourceAsStream("/" + getRelativePath())) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file " + getRelativePath());
            }
            return new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getAbsolutePath() {
        return getRelativePath();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getRelativePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return "db/migration/" + name;
    }
}
