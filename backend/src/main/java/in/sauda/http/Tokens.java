package in.sauda.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.sauda.account.Session;
import in.sauda.account.SystemClock;
import in.sauda.calendar.Ist;
import in.sauda.portfolio.TraderId;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Makes and reads the tokens in the cookie: HS256, naming trader and session.
 *
 * <p>One key signs; tokens of others are accepted too, so that the key can be changed without signing anybody out. A
 * token's {@code kid} says which of them it was.
 *
 * <p>A token that was verified is remembered, so that its signature is computed once, not with each request. Whether
 * its session still stands is asked each time, elsewhere.
 */
public final class Tokens {

    private static final String ISSUER = "sauda";
    private static final int LONGEST = 1_024;

    private static final int KEY_ID_BYTES = 8;

    private final SecretKey key;
    private final String keyId;
    private final SystemClock clock;
    private final Map<String, JWTParser> parsers = new HashMap<>();
    private final Cache<String, Claims> verified =
            Caffeine.newBuilder().maximumSize(200_000).build();

    /**
     * Tokens signed with {@code key}.
     *
     * @param key      at least 256 bits
     * @param accepted other keys whose tokens are believed, each at least 256 bits
     */
    public Tokens(SecretKey key, List<SecretKey> accepted, SystemClock clock) {
        this.key = key;
        this.keyId = idOf(key);
        this.clock = clock;
        accepted.forEach(other -> parsers.put(idOf(other), parser(other)));
        parsers.put(keyId, parser(key));
    }

    private static JWTParser parser(SecretKey key) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key, ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        rules.setClockSkew(0);
        return new DefaultJWTParser(rules);
    }

    /**
     * What a token says.
     *
     * @param trader    whose it is
     * @param sessionId the sign-in it stands for
     * @param expiresAt system time in epoch microseconds at which it ends
     */
    public record Claims(TraderId trader, String sessionId, long expiresAt) {}

    /** The token of {@code session}. */
    public String issue(Session session) {
        return Jwt.issuer(ISSUER)
                .subject(session.trader().text())
                .claim("sid", session.id())
                .issuedAt(session.createdAt() / Ist.SECOND)
                .expiresAt(session.expiresAt() / Ist.SECOND)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .keyId(keyId)
                .sign(key);
    }

    /** What {@code token} says, or empty if it is not ours, was changed, or is over. */
    public Optional<Claims> read(String token) {
        if (token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        Claims known = verified.getIfPresent(token);
        if (known == null) {
            Optional<Claims> read = verify(token);
            if (read.isEmpty()) {
                return read;
            }
            known = read.get();
            verified.put(token, known);
        }
        return known.expiresAt() > clock.nowMicros() ? Optional.of(known) : Optional.empty();
    }

    private Optional<Claims> verify(String token) {
        try {
            JWTParser parser = parsers.get(keyIdIn(token));
            if (parser == null) {
                return Optional.empty();
            }
            JsonWebToken read = parser.parse(token);
            Object session = read.getClaim("sid");
            if (session == null) {
                return Optional.empty();
            }
            return Optional.of(new Claims(
                    new TraderId(read.getSubject()), session.toString(), read.getExpirationTime() * Ist.SECOND));
        } catch (ParseException | JoseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What the token's header says, unproved; a token from before keys had ids is taken for one of the first key. */
    private String keyIdIn(String token) throws JoseException {
        String named = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        return named == null ? keyId : named;
    }

    /** A name of {@code key} that tells nothing about it. */
    private static String idOf(SecretKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash, 0, KEY_ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
