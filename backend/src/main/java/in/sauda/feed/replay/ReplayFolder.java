package in.sauda.feed.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The data files of a folder and of those inside it: {@code .csv} and {@code .csv.zip}; others do not matter. */
final class ReplayFolder {

    /** A year of one share's minutes is about 12 MB; more than this is not a recorded file. */
    private static final int LARGEST = 256 << 20;

    private final Path folder;
    private final Problems problems;
    private final MessageDigest digest;

    ReplayFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Takes in a file that is read as a whole: its name and its text. */
    interface TextReader {
        void read(String name, String text);
    }

    /** Hands each file to {@code reader} in the order of their names; those called {@code special} to {@code other}. */
    void read(Consumer<DataTable> reader, String special, TextReader other) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, "there is no such folder");
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(ReplayFolder::isData)
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(folder.toString(), 0, "cannot be listed: " + e.getMessage());
            return;
        }
        for (Path file : files) {
            boolean table = !file.getFileName().toString().equals(special);
            read(file, table ? (name, text) -> reader.accept(DataTable.read(name, text, problems)) : other);
        }
    }

    /** SHA-256 of the names and contents of what was read, in hexadecimal. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".csv") || name.endsWith(".csv.zip"));
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void read(Path file, TextReader reader) {
        String name = name(file);
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(name, 0, "is larger than " + (LARGEST >> 20) + " MB");
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            byte[] text = name.toLowerCase(Locale.ROOT).endsWith(".zip") ? unzip(bytes) : bytes;
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            String marked = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
            reader.read(name, marked);
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(name, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static byte[] unzip(byte[] zipped) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new IOException("not a zip file, or an empty one");
            }
            byte[] text = zip.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw new IOException("what is zipped is larger than " + (LARGEST >> 20) + " MB");
            }
            if (zip.getNextEntry() != null) {
                throw new IOException("holds more than one file");
            }
            return text;
        }
    }
}
