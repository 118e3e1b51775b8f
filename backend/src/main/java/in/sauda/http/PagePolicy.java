package in.sauda.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content security policy of a page: its own files, and exactly the inline scripts it was built with. */
final class PagePolicy {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private PagePolicy() {}

    /** The policy of the page {@code html}; its inline scripts are allowed by their hashes. */
    static String of(String html) {
        Set<String> scripts = new LinkedHashSet<>();
        Matcher inline = INLINE.matcher(html);
        while (inline.find()) {
            scripts.add(" 'sha256-" + sha256(inline.group(1)) + "'");
        }
        return "default-src 'self'; script-src 'self'" + String.join("", scripts)
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'"
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
