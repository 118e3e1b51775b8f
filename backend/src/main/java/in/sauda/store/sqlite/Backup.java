package in.sauda.store.sqlite;

import in.sauda.store.StoreOpenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies the database into one file, as it is at one moment; a server may run and trade meanwhile. */
public final class Backup {

    private Backup() {}

    /**
     * Copies the database of {@code dataFolder} to {@code file}, which appears when it is whole and on the disk.
     *
     * @return the size of the copy in bytes
     * @throws StoreOpenException with one line for the owner: there is no usable database, {@code file} exists or cannot
     *                            be written, or the disk is full
     */
    public static long run(Path dataFolder, Path file) {
        Database database = Database.in(dataFolder);
        Schema.requireReadable(database);
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new StoreOpenException(file + " exists; a backup overwrites nothing");
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            copy(database, partial);
            CopiedFile.sync(partial);
            long bytes = Files.size(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            CopiedFile.syncFolder(target.resolveSibling("."));
            return bytes;
        } catch (SQLException e) {
            discard(partial);
            throw new StoreOpenException("The backup " + file + " was not made: " + Database.words(e), e);
        } catch (IOException e) {
            discard(partial);
            throw new StoreOpenException("The backup " + file + " was not made: " + e, e);
        }
    }

    private static void copy(Database database, Path to) throws SQLException {
        try (Statements statements = database.open()) {
            PreparedStatement vacuum = statements.prepared("VACUUM INTO ?");
            vacuum.setString(1, to.toString());
            vacuum.execute();
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // What made the copy fail is told; the left-over is replaced by the next backup.
        }
    }
}
