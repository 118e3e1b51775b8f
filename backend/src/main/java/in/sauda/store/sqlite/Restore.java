package in.sauda.store.sqlite;

import in.sauda.store.StoreOpenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Puts a backup in place of the database of a data folder that no server uses; what was there is kept beside it. */
public final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Restore() {}

    /**
     * Puts {@code file} in place. At every moment, also when the power fails, the folder has either the database of
     * before or the restored one.
     *
     * @return where the database of before is now; empty if there was none
     * @throws StoreOpenException with one line for the owner: a server uses the folder, {@code file} is not a sound
     *                            backup of a Sauda that this program knows, or the disk is full
     */
    public static Optional<Path> run(Path dataFolder, Path file) {
        return run(dataFolder, file, Instant.now());
    }

    static Optional<Path> run(Path dataFolder, Path file, Instant now) {
        try (DataLock lock = DataLock.take(dataFolder)) {
            Path current = Database.in(dataFolder).file();
            Path arriving = current.resolveSibling("sauda.db.restoring");
            try {
                Files.deleteIfExists(arriving);
                requireReadableFile(file);
                Files.copy(file, arriving);
                requireSound(file, Database.at(arriving));
                CopiedFile.sync(arriving);
                Optional<Path> kept = keep(current, STAMP.format(now));
                Files.move(arriving, current, StandardCopyOption.ATOMIC_MOVE);
                CopiedFile.syncFolder(dataFolder);
                return kept;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new StoreOpenException(file + " was not restored: " + e, e);
        }
    }

    private static void requireReadableFile(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StoreOpenException("There is no readable file " + file);
        }
    }

    /** Looks at the copy, so that nothing is written beside the backup itself. */
    private static void requireSound(Path file, Database copy) {
        try {
            Schema.requireReadable(copy);
            try (Statements statements = copy.openReader()) {
                List<String> faults = Schema.integrityFaults(statements);
                if (!faults.isEmpty()) {
                    throw new StoreOpenException("it is damaged: " + faults.getFirst());
                }
            }
        } catch (SQLException e) {
            throw new StoreOpenException(file + " cannot be restored: " + Database.words(e), e);
        } catch (StoreOpenException e) {
            String reason = String.valueOf(e.getMessage()).replace(copy.file().toString(), "it");
            throw new StoreOpenException(file + " cannot be restored: " + reason, e);
        }
    }

    /**
     * Gives the database of before a second name. Its write-ahead log is worked into it first: a log left behind would
     * be taken for that of the restored one.
     */
    private static Optional<Path> keep(Path current, String stamp) throws IOException {
        if (!Files.exists(current)) {
            return Optional.empty();
        }
        Path kept = current.resolveSibling("sauda.db.before-restore-" + stamp);
        emptyLog(Database.at(current));
        for (String part : List.of("-wal", "-shm")) {
            Path left = current.resolveSibling(current.getFileName() + part);
            if (Files.exists(left)) {
                Files.move(left, kept.resolveSibling(kept.getFileName() + part));
            }
        }
        Files.createLink(kept, current);
        return Optional.of(kept);
    }

    private static void emptyLog(Database database) {
        try (Statements statements = database.open()) {
            // The last connection to leave works the log off and deletes it.
            statements.run("SELECT count(*) FROM sqlite_master");
        } catch (SQLException e) {
            // A damaged database is why one restores: it is kept as it is, its log beside it.
        }
    }
}
