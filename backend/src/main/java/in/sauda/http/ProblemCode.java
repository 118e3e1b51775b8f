package in.sauda.http;

/** The stable codes of problems that are not a rule's refusal of an order, with status and title. */
public enum ProblemCode {
    /** The body is not JSON. */
    MALFORMED_JSON(400, "The request is not valid JSON"),
    /** The body is not UTF-8. */
    BAD_ENCODING(400, "The request is not valid UTF-8"),
    /** A needed field is not there. */
    MISSING_FIELD(400, "A field is missing"),
    /** A field that the request does not have. */
    UNKNOWN_FIELD(400, "A field is unknown"),
    /** A field given twice. */
    DUPLICATE_FIELD(400, "A field is given twice"),
    /** A field of another JSON type. */
    WRONG_TYPE(400, "A field has the wrong type"),
    /** A field or parameter with a value that cannot be. */
    INVALID_VALUE(400, "A value is not allowed"),
    /** A quantity that is not a whole number of shares above zero. */
    INVALID_QUANTITY(400, "The quantity is not allowed"),
    /** A fraction of a paisa. */
    TOO_MANY_DECIMALS(400, "Rupees have at most two decimals"),
    /** A cursor that was not given out. */
    INVALID_CURSOR(400, "The cursor is not valid"),
    /** A username outside the rules. */
    INVALID_USERNAME(400, "The username is not allowed"),
    /** A password outside the rules. */
    INVALID_PASSWORD(400, "The password is not allowed"),
    /** A password that attackers try first. */
    COMMON_PASSWORD(400, "The password is too common"),
    /** An idempotency key outside the rules. */
    INVALID_IDEMPOTENCY_KEY(400, "The idempotency key is not allowed"),
    /** Sign-in over plain HTTP in production. */
    INSECURE_TRANSPORT(400, "The connection is not secure"),
    /** The request line, headers or path cannot be read. */
    BAD_REQUEST(400, "The request cannot be read"),
    /** No valid sign-in came with the request. */
    UNAUTHORIZED(401, "Not signed in"),
    /** Unknown user or wrong password: one answer for both. */
    INVALID_CREDENTIALS(401, "Username or password is wrong"),
    /** The request comes from a page of another site. */
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    /** Only the owner may. */
    NOT_OWNER(403, "Only the owner may do this"),
    /** Not for guests. */
    NOT_FOR_GUESTS(403, "Guests cannot do this"),
    /** The password given for confirmation is wrong. */
    WRONG_PASSWORD(403, "The password is wrong"),
    /** No such page or path. */
    NOT_FOUND(404, "There is nothing here"),
    /** No such instrument. */
    UNKNOWN_SYMBOL(404, "Unknown symbol"),
    /** The instrument has no price in this market. */
    NO_PRICE(404, "No price in this market"),
    /** No such market. */
    UNKNOWN_MARKET(404, "Unknown market"),
    /** No such order of this trader. */
    UNKNOWN_ORDER(404, "Unknown order"),
    /** No such fill of this trader. */
    UNKNOWN_TRADE(404, "Unknown trade"),
    /** No such trigger of this trader. */
    UNKNOWN_GTT(404, "Unknown trigger"),
    /** Nothing was traded that day. */
    UNKNOWN_NOTE(404, "No contract note"),
    /** No such session of this trader. */
    UNKNOWN_SESSION(404, "Unknown session"),
    /** No such watchlist. */
    UNKNOWN_WATCHLIST(404, "Unknown watchlist"),
    /** The path takes other methods. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** The path does not answer in that form. */
    NOT_ACCEPTABLE(406, "The answer is not available in that form"),
    /** Somebody has that name. */
    USERNAME_TAKEN(409, "The username is taken"),
    /** The same key with another body. */
    IDEMPOTENCY_CONFLICT(409, "The idempotency key was used for another request"),
    /** The order does not wait any more. */
    ORDER_FINAL(409, "The order is final"),
    /** The trigger is not active any more. */
    GTT_FINAL(409, "The trigger is final"),
    /** The position has fewer shares. */
    POSITION_TOO_SMALL(409, "The position is too small"),
    /** As many active triggers as there may be. */
    GTT_LIMIT(409, "There are as many triggers as there may be"),
    /** The market's clock cannot be set. */
    NOT_A_REPLAY(409, "The market is not a replay"),
    /** The body has no stated length. */
    LENGTH_REQUIRED(411, "The length of the body is needed"),
    /** The body is too long. */
    BODY_TOO_LARGE(413, "The request is too large"),
    /** The body is not JSON by its own word. */
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be JSON"),
    /** The account would be larger than the store keeps. */
    ACCOUNT_TOO_LARGE(422, "The account is too large"),
    /** Too much at once. */
    RATE_LIMITED(429, "Too many requests"),
    /** Too many failed sign-ins. */
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    /** A fault of the program. */
    INTERNAL_ERROR(500, "Something went wrong here"),
    /** The market has more commands than it can take. */
    SERVER_BUSY(503, "The market is busy"),
    /** The account's books did not add up. */
    ACCOUNT_HALTED(503, "The account is halted"),
    /** Somebody else changes the account again and again. */
    ACCOUNT_BUSY(503, "The account is busy"),
    /** The store did not answer: it was done or not. */
    OUTCOME_UNKNOWN(503, "It is not known whether this was done"),
    /** Nothing can be stored now. */
    STORE_UNAVAILABLE(503, "The store is not available"),
    /** The program is stopping. */
    STOPPING(503, "The server is stopping");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One short line for people. */
    public String title() {
        return title;
    }
}
