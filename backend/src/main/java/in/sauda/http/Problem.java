package in.sauda.http;

import in.sauda.json.JsonOut;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error: thrown anywhere below a resource, written as RFC 9457 {@code application/problem+json}.
 *
 * <p>Carries no stack trace: it is an answer, not a fault.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String field;

    /** A problem with {@code detail}, one sentence for people. */
    public Problem(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** Names the offending field or parameter. */
    public Problem field(String name) {
        this.field = name;
        return this;
    }

    /** Adds a figure at the top level of the document. */
    public Problem with(String name, Object figure) {
        members.put(name, figure);
        return this;
    }

    /** Adds a response header. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says when to try again, in whole seconds, at least 1. */
    public Problem retryAfter(long seconds) {
        return header("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    /** What kind of problem. */
    public ProblemCode code() {
        return code;
    }

    /** The HTTP status. */
    public int status() {
        return code.status();
    }

    /** Response headers. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The document, in UTF-8. */
    public byte[] body() {
        JsonOut out = new JsonOut(256).open();
        head(out, code.name(), code.title(), code.status(), detail());
        if (field != null) {
            out.text("field", field);
        }
        members.forEach(out::value);
        return out.close().bytes();
    }

    /** Writes the members that every problem has. */
    static void head(JsonOut out, String code, String title, int status, String detail) {
        out.text("type", "urn:sauda:problem:" + code)
                .text("title", title)
                .number("status", status)
                .text("detail", detail)
                .text("code", code);
    }

    /** One sentence for people. */
    public String detail() {
        String message = getMessage();
        return message == null ? code.title() : message;
    }
}
