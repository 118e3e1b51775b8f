package in.sauda.account;

import in.sauda.portfolio.TraderId;

/**
 * One sign-in of a trader. Times are system time in epoch microseconds.
 *
 * @param id        128 random bits in base64url; the token carries it
 * @param trader    whose
 * @param createdAt when
 * @param expiresAt until when
 * @param address   the network address it was made from
 * @param agent     what the client said it was, at most 200 characters
 */
public record Session(String id, TraderId trader, long createdAt, long expiresAt, String address, String agent) {}
