package in.sauda.account;

import in.sauda.portfolio.TraderId;

/**
 * A person who may sign in.
 *
 * @param id           not null
 * @param username     as typed at registration; unique regardless of case
 * @param passwordHash Argon2id in its standard text form; empty for a guest
 * @param guest        a throw-away account
 * @param createdAt    system time, epoch microseconds
 * @param expiresAt    system time at which a guest ends; 0 for others
 */
public record Trader(
        TraderId id, String username, String passwordHash, boolean guest, long createdAt, long expiresAt) {}
