package in.sauda.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser asks for, as files of the exported pages.
 *
 * <p>The export holds the page of one placeholder instead of a page for each share: {@code /stocks/M%26M.NS} is that
 * page with the placeholder replaced by {@code M%26M.NS}, and so are the page's data files.
 *
 * @param files  files to try in order, relative to the export
 * @param symbol what the placeholder becomes, percent-encoded; empty if the files are taken as they are
 */
record UiPath(List<String> files, String symbol) {

    static final String PLACEHOLDER = "__SYMBOL__";

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9&^.-]{1,24}");
    private static final Pattern STOCK = Pattern.compile("stocks/([^/]+?)(\\.txt|/__next\\.[^/]*\\.txt)?");

    UiPath {
        files = List.copyOf(files);
    }

    /** Reads the path of a request; empty if no file can have that name. */
    static Optional<UiPath> of(String requestPath) {
        String path;
        try {
            // URLDecoder is made for forms, where a plus sign is a blank; in a path it is a plus sign.
            path = URLDecoder.decode(requestPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
        String name = trimmed(path);
        if (name.contains(PLACEHOLDER) || !safe(name)) {
            return Optional.empty();
        }
        Matcher stock = STOCK.matcher(name);
        if (stock.matches() && SYMBOL.matcher(stock.group(1)).matches()) {
            String rest = stock.group(2) == null ? ".html" : stock.group(2);
            return Optional.of(new UiPath(List.of("stocks/" + PLACEHOLDER + rest), encoded(stock.group(1))));
        }
        return Optional.of(new UiPath(name.isEmpty() ? List.of("index.html") : List.of(name, name + ".html"), ""));
    }

    private static String trimmed(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    private static boolean safe(String name) {
        if (name.chars().anyMatch(c -> c < 0x20 || c == '\\' || c == 0x7f)) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || (part.isEmpty() && !name.isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String symbol) {
        return symbol.replace("&", "%26").replace("^", "%5E");
    }
}
