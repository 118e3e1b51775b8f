package in.sauda.store.moving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file read line by line. */
final class ImportFile implements AutoCloseable {

    private static final int AT_ONCE = 1 << 20;

    /** No store keeps an account or a booking of nearly that size. */
    private static final int LONGEST_LINE = 256 << 20;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    private ImportFile(InputStream in) {
        this.in = in;
    }

    static ImportFile open(Path file) throws IOException {
        return new ImportFile(new BufferedInputStream(Files.newInputStream(file), AT_ONCE));
    }

    /** Number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null after the last. */
    byte @Nullable [] next() throws IOException, BadFileException {
        number++;
        line.reset();
        int each = in.read();
        if (each < 0) {
            return null;
        }
        for (; each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new BadFileException(number, "the file ends in the middle of it");
            }
            if (line.size() == LONGEST_LINE) {
                throw new BadFileException(number, "it is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(each);
        }
        return line.toByteArray();
    }

    /**
     * Reads the whole file before anything of it is stored: whether this program knows its form, and whether it is as it
     * was written.
     *
     * @return its last line
     * @throws BadFileException if not
     */
    static Line.End check(Path path) throws IOException, BadFileException {
        try (ImportFile file = open(path)) {
            byte[] last = file.next();
            if (last == null) {
                throw new BadFileException(1, "the file is empty");
            }
            requireKnown(LineJson.format(last));
            Sums sums = Sums.none();
            for (byte[] next = file.next(); next != null; next = file.next()) {
                sums.add(last, inBooks(last));
                last = next;
            }
            long number = file.number() - 1;
            if (!isOf("end", last)) {
                throw new BadFileException(
                        number, "the file ends here, without the line that ends it: a part of it is missing");
            }
            Line.End end = (Line.End) LineJson.read(last, number);
            if (!end.equals(sums.end())) {
                throw new BadFileException(
                        number, "its checksum is not that of the lines before it: the file is damaged, or was changed");
            }
            return end;
        }
    }

    private static void requireKnown(long format) throws BadFileException {
        if (format == 0) {
            throw new BadFileException(1, "this is not an export of Sauda");
        }
        if (format > Line.FORMAT) {
            throw new BadFileException(
                    1, "format " + format + " was written by a newer Sauda; this program reads up to " + Line.FORMAT);
        }
    }

    private static boolean inBooks(byte[] line) {
        return !isOf("start", line) && !isOf("answer", line);
    }

    /** Lines begin with their type, as exports write them; only whole files are asked, and a wrong one is found later. */
    private static boolean isOf(String type, byte[] line) {
        byte[] start = ("{\"type\":\"" + type + "\",").getBytes(StandardCharsets.US_ASCII);
        return line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
