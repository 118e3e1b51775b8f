package in.sauda.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the exported pages, kept in memory as they are used; a file that changes is read again. */
final class UiFiles {

    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private final Path root;
    private final Cache<Key, UiFile> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, UiFile file) -> file.weight())
            .build();

    private record Key(Path file, long modified, long size, String symbol) {}

    UiFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The first of the files that {@code wanted} names and that exists. */
    Optional<UiFile> find(UiPath wanted) {
        for (String name : wanted.files()) {
            UiFile file = file(name, wanted.symbol());
            if (file != null) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private @Nullable UiFile file(String name, String symbol) {
        try {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                return null;
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!now.isRegularFile()) {
                return null;
            }
            Key key = new Key(file, now.lastModifiedTime().toMillis(), now.size(), symbol);
            UiFile known = files.getIfPresent(key);
            if (known == null) {
                known = new UiFile(name, read(file, symbol));
                files.put(key, known);
            }
            return known;
        } catch (IOException | InvalidPathException notThere) {
            return null;
        }
    }

    private static byte[] read(Path file, String symbol) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (symbol.isEmpty()) {
            return bytes;
        }
        return new String(bytes, StandardCharsets.UTF_8)
                .replace(UiPath.PLACEHOLDER, symbol)
                .getBytes(StandardCharsets.UTF_8);
    }
}
