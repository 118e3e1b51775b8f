package in.sauda.trading;

/**
 * A caller's promise that two requests are one. Scope: the account and the path.
 *
 * @param path     the API path, without {@code /api}
 * @param key      the caller's key, 1 to 128 visible ASCII characters
 * @param bodyHash SHA-256 of the request body in hex; another body under the same key is a conflict
 */
public record IdempotencyKey(String path, String key, String bodyHash) {}
