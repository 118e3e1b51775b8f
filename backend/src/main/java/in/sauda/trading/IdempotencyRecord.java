package in.sauda.trading;

/**
 * A key with the answer that was given.
 *
 * @param key       not null
 * @param answer    not null
 * @param expiresAt system time in epoch microseconds after which it is forgotten (24 h)
 */
public record IdempotencyRecord(IdempotencyKey key, Answer answer, long expiresAt) {}
