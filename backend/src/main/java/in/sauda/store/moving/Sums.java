package in.sauda.store.moving;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts lines and sums them up, all of them and those of the books. */
final class Sums {

    private static final byte END_OF_LINE = '\n';

    private final MessageDigest all;
    private final MessageDigest books;
    private long lines;

    private Sums(MessageDigest all, MessageDigest books, long lines) {
        this.all = all;
        this.books = books;
        this.lines = lines;
    }

    static Sums none() {
        try {
            return new Sums(MessageDigest.getInstance("SHA-256"), MessageDigest.getInstance("SHA-256"), 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** As it is now, whatever is added to this one later. */
    Sums copy() {
        try {
            return new Sums((MessageDigest) all.clone(), (MessageDigest) books.clone(), lines);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    /** Adds {@code line}, which its end follows. */
    void add(byte[] line, boolean inBooks) {
        lines++;
        all.update(line);
        all.update(END_OF_LINE);
        if (inBooks) {
            books.update(line);
            books.update(END_OF_LINE);
        }
    }

    long lines() {
        return lines;
    }

    /** The last line of a file whose other lines were added. */
    Line.End end() {
        Sums now = copy();
        HexFormat hex = HexFormat.of();
        return new Line.End(lines, hex.formatHex(now.all.digest()), hex.formatHex(now.books.digest()));
    }
}
