package in.sauda.trading;

/**
 * What a caller was told: kept with an idempotency key so that the same request is told the same, byte for byte.
 *
 * @param status HTTP status
 * @param body   UTF-8 JSON; not to be changed by the holder
 */
public record Answer(int status, byte[] body) {}
