package in.sauda.feed.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one recorded file, blanks around each field dropped. Lines that are cut short or have another number of
 * fields than the header are noted as problems and left out.
 */
final class DataTable {

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int width;

    private DataTable(String file) {
        this.file = file;
    }

    /** The table in {@code text}; what is wrong with it goes to {@code problems}. */
    static DataTable read(String file, String text, Problems problems) {
        DataTable table = new DataTable(file);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            CsvRecord last = null;
            for (CsvRecord row : csv) {
                if (last == null) {
                    table.header(row);
                } else {
                    table.line(row, problems);
                }
                last = row;
            }
            if (last != null && !text.endsWith("\n")) {
                problems.add(file, last.getStartingLineNumber(), "the last line has no end: the file is cut short");
            }
        } catch (CsvParseException e) {
            problems.add(file, 0, "not a table: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return table;
    }

    private void header(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            columns.put(row.getField(i).strip(), i);
        }
        width = row.getFieldCount();
    }

    private void line(CsvRecord row, Problems problems) {
        if (row.getFieldCount() == width) {
            lines.add(new Line(row));
        } else {
            problems.add(
                    file, row.getStartingLineNumber(), row.getFieldCount() + " fields where the header has " + width);
        }
    }

    String file() {
        return file;
    }

    List<Line> lines() {
        return lines;
    }

    boolean has(List<String> names) {
        return columns.keySet().containsAll(names);
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** One line of the file. */
    final class Line {

        private final CsvRecord row;

        private Line(CsvRecord row) {
            this.row = row;
        }

        long number() {
            return row.getStartingLineNumber();
        }

        /** The text of {@code column}; empty if the file has no such column. */
        String text(String column) {
            Integer place = columns.get(column);
            return place == null ? "" : row.getField(place).strip();
        }

        /** All fields but that of {@code column}, to tell whether two files say the same. */
        List<String> without(String column) {
            List<String> fields = new ArrayList<>(row.getFields());
            fields.remove((int) columns.getOrDefault(column, 0));
            return fields;
        }
    }
}
