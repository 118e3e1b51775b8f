package in.sauda.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@code .env} file: {@code NAME=value} lines, {@code #} comments, values optionally in quotes. */
final class EnvFile {

    private EnvFile() {}

    /**
     * The variables of {@code file}; none if there is no such file.
     *
     * @throws SettingsException if a line is not {@code NAME=value} or the file cannot be read
     */
    static Map<String, String> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException absent) {
            return Map.of();
        } catch (IOException e) {
            throw new SettingsException(List.of(file + " cannot be read as UTF-8 text: " + e.getMessage()));
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String pair = line.startsWith("export ") ? line.substring(7).strip() : line;
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new SettingsException(List.of(file + " line " + (i + 1) + " is not NAME=value"));
            }
            variables.put(pair.substring(0, equals).strip(), value(pair.substring(equals + 1)));
        }
        return Map.copyOf(variables);
    }

    private static String value(String written) {
        String text = written.strip();
        if (text.length() >= 2 && (text.startsWith("\"") || text.startsWith("'"))) {
            int end = text.indexOf(text.charAt(0), 1);
            if (end > 0) {
                return text.substring(1, end);
            }
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }
}
