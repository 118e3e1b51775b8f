package in.sauda.store.sqlite;

import in.sauda.store.StoreOpenException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time may change a data folder: it holds {@code sauda.lock} for as long as it lives. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of {@code folder}, which is made if only it is missing.
     *
     * @throws StoreOpenException if the folder cannot be used, or another process has it
     */
    static DataLock take(Path folder) {
        requireFolder(folder);
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(folder.resolve("sauda.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return new DataLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new StoreOpenException("The data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
        throw new StoreOpenException(
                "Another Sauda is using the data folder " + folder + "; stop it, or set DATA_DIR to another folder");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void requireFolder(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        if (!Files.exists(folder) && parent != null && !Files.isDirectory(parent)) {
            throw new StoreOpenException("The data folder " + folder + " cannot be made: there is no folder " + parent);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreOpenException("The data folder " + folder + " is a file");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreOpenException("The data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of the data folder cannot be given back", e);
        }
    }
}
