package in.sauda.instrument;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the project's own CSV files: comment lines start with {@code #}, the first other line names the columns.
 *
 * <p>Every fault is a {@link DataFileException} that names file and line. Immutable.
 *
 * @param name its path among the resources, for messages
 * @param rows its rows in order
 */
public record DataFile(String name, List<Row> rows) {

    /** Defensive copy of the rows. */
    public DataFile {
        rows = List.copyOf(rows);
    }

    /**
     * The file {@code name} among the program's resources.
     *
     * @param columns the names its header must have, in this order
     * @throws DataFileException if there is no such file or it is not a table of these columns
     */
    public static DataFile resource(String name, String... columns) {
        InputStream in = DataFile.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new DataFileException(name, 0, "this file is missing from the program");
        }
        return read(name, new InputStreamReader(in, StandardCharsets.UTF_8), columns);
    }

    /** The table in {@code text}, which is closed; as {@link #resource}. */
    public static DataFile read(String name, Reader text, String... columns) {
        List<Row> rows = new ArrayList<>();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true);
        try (CsvReader<NamedCsvRecord> csv = builder.ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                if (!row.getHeader().equals(List.of(columns))) {
                    throw new DataFileException(
                            name, 0, "columns are " + row.getHeader() + " instead of " + List.of(columns));
                }
                if (row.getFieldCount() != columns.length) {
                    throw new DataFileException(
                            name,
                            row.getStartingLineNumber(),
                            row.getFieldCount() + " fields instead of " + columns.length);
                }
                rows.add(new Row(name, row));
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new DataFileException(name, 0, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new DataFile(name, rows);
    }

    /** One line of the table; every reader names file, line and column when the text is not what it should be. */
    public static final class Row {

        private final String file;
        private final NamedCsvRecord row;

        private Row(String file, NamedCsvRecord row) {
            this.file = file;
            this.row = row;
        }

        /** The text of {@code column}, blanks around it dropped; may be empty. */
        public String text(String column) {
            return row.getField(column).strip();
        }

        /** The text of {@code column}, which must not be empty. */
        public String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw error(column + " is empty");
            }
            return text;
        }

        /** The date of {@code column}, written 2026-08-03. */
        public LocalDate date(String column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeParseException e) {
                throw error(column + " '" + text(column) + "' is not a date such as 2026-08-03");
            }
        }

        /** The time of day of {@code column}, written 09:15. */
        public LocalTime time(String column) {
            try {
                return LocalTime.parse(text(column));
            } catch (DateTimeParseException e) {
                throw error(column + " '" + text(column) + "' is not a time such as 09:15");
            }
        }

        /** The whole number of {@code column}. */
        public int integer(String column) {
            return Math.toIntExact(scaled(column, 0));
        }

        /** The rupees of {@code column} as paise. */
        public long paise(String column) {
            return scaled(column, 2);
        }

        /** The number of {@code column} times ten to the {@code digits}, which must come out whole and not negative. */
        public long scaled(String column, int digits) {
            try {
                BigDecimal number = new BigDecimal(text(column)).movePointRight(digits);
                if (number.signum() >= 0) {
                    return number.longValueExact();
                }
            } catch (NumberFormatException | ArithmeticException e) {
                // Said below, with the place.
            }
            throw error(column + " '" + text(column) + "' is not a number of at most " + digits + " decimals, from 0");
        }

        /** Whether {@code column} says Y rather than N. */
        public boolean flag(String column) {
            return switch (text(column)) {
                case "Y" -> true;
                case "N" -> false;
                default -> throw error(column + " '" + text(column) + "' is neither Y nor N");
            };
        }

        /** The constant of {@code type} that {@code column} names. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            try {
                return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw error(column + " '" + text(column) + "' is none of " + List.of(type.getEnumConstants()));
            }
        }

        /** A fault of this line. */
        public DataFileException error(String what) {
            return new DataFileException(file, row.getStartingLineNumber(), what);
        }
    }
}
