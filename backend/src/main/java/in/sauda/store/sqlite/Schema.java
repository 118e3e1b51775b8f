package in.sauda.store.sqlite;

import in.sauda.store.StoreOpenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The tables: made and moved on by Flyway's migrations, and refused when they are not ours, too new or too old. */
final class Schema {

    /** Every migration there is, in order; the last one's number is the version that this program knows. */
    private static final List<String> MIGRATIONS =
            List.of("V1__tables.sql", "V2__accounts_that_wait.sql", "V3__messages.sql");

    private static final int KNOWN_VERSION = MIGRATIONS.size();

    /** Journals of version 1 say other things of a trade, and are chained by another hash: nothing could prove them. */
    private static final int EARLIEST_VERSION = 2;

    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Schema() {}

    /**
     * Brings {@code database} to the version this program knows; a missing one is made.
     *
     * @throws StoreOpenException if it is damaged, somebody else's, newer than the program, or too old for it
     */
    static void bringUpToDate(Database database) {
        Path file = database.file();
        requireHeader(file);
        try (Statements statements = database.openWriter()) {
            int version = version(statements, file);
            if (version == 0) {
                statements.run("PRAGMA application_id = " + Database.APPLICATION_ID);
            }
            if (version < KNOWN_VERSION) {
                migrate(database);
            }
        } catch (SQLException e) {
            throw new StoreOpenException(file + ": " + Database.words(e), e);
        }
    }

    /**
     * Looks at {@code database} without changing it.
     *
     * @throws StoreOpenException if there is none, or it is damaged, somebody else's, newer than the program, or too
     *                            old for it
     */
    static void requireReadable(Database database) {
        Path file = database.file();
        if (!Files.exists(file)) {
            throw new StoreOpenException("There is no database " + file);
        }
        requireHeader(file);
        try (Statements statements = database.openReader()) {
            int version = version(statements, file);
            if (version == 0) {
                throw new StoreOpenException(file + " is empty");
            }
            if (version < KNOWN_VERSION) {
                throw new StoreOpenException(file + " has the tables of an earlier Sauda (database version " + version
                        + "; this program knows " + KNOWN_VERSION + "): start this program once, it brings them up to"
                        + " date");
            }
        } catch (SQLException e) {
            throw new StoreOpenException(file + ": " + Database.words(e), e);
        }
    }

    /** The version of the tables; 0 for an empty file. */
    private static int version(Statements statements, Path file) throws SQLException {
        if (statements.number("SELECT count(*) FROM sqlite_master", 1) == 0) {
            return 0;
        }
        if (statements.number("PRAGMA application_id", 1) != Database.APPLICATION_ID) {
            throw new StoreOpenException(file + " is a database of another program");
        }
        if (statements.number("SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'", 1) == 0) {
            return 0;
        }
        int version = statements.number(
                "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success", 1);
        if (version > KNOWN_VERSION) {
            throw new StoreOpenException(file + " was made by a newer Sauda (database version " + version
                    + "; this program knows " + KNOWN_VERSION + "): update the program");
        }
        if (version > 0 && version < EARLIEST_VERSION) {
            throw new StoreOpenException(file + " was made by an earlier Sauda (database version " + version
                    + "), whose ledger this program cannot carry on: move the data folder away, or set DATA_DIR to"
                    + " another");
        }
        return version;
    }

    /** What SQLite finds wrong with the file; empty if nothing. */
    static List<String> integrityFaults(Statements statements) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (ResultSet rows = statements.prepared("PRAGMA integrity_check(20)").executeQuery()) {
            while (rows.next()) {
                faults.add(rows.getString(1));
            }
        }
        return faults.equals(List.of("ok")) ? List.of() : faults;
    }

    private static void requireHeader(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return;
            }
            try (InputStream start = Files.newInputStream(file)) {
                if (!Arrays.equals(start.readNBytes(HEADER.length), HEADER)) {
                    throw new StoreOpenException(file + " is damaged or not a database; restore a backup");
                }
            }
        } catch (IOException e) {
            throw new StoreOpenException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void migrate(Database database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.url(), null, null)
                    .resourceProvider(new OwnMigrations())
                    // All or none: a start that was cut short leaves no version between.
                    .group(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreOpenException(
                    database.file() + ": its tables cannot be brought up to date: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static final class OwnMigrations implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return MIGRATIONS.stream()
                    .filter(name ->
                            name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                    .<LoadableResource>map(Migration::new)
                    .toList();
        }
    }
}
