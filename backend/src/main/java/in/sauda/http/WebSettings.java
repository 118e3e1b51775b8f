package in.sauda.http;

import java.util.List;

/**
 * What this room needs to know of the settings.
 *
 * @param production      whether others reach this server: Secure cookies, HSTS
 * @param expiryHours     hours a sign-in lasts
 * @param trustedProxies  whose forwarding headers are believed
 * @param origins         origins besides its own whose pages may call
 * @param apiRateLimit    requests a second and address; 0 for no limit
 * @param orderRateLimit  orders a second and trader; 0 for no limit
 */
public record WebSettings(
        boolean production,
        int expiryHours,
        List<AddressRange> trustedProxies,
        List<String> origins,
        int apiRateLimit,
        int orderRateLimit) {

    /** Defensive copies. */
    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
        origins = List.copyOf(origins);
    }
}
