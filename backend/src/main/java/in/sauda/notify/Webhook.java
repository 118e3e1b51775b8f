package in.sauda.notify;

import in.sauda.account.SystemClock;
import java.net.URI;

/**
 * An address of the operator's that messages are posted to.
 *
 * @param address where
 * @param secret  what both sides know; signs each message
 */
public record Webhook(URI address, String secret) {

    /** Posts there. */
    public Notifier notifier(SystemClock clock) {
        return new WebhookNotifier(address, secret, clock);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook[" + address.getHost() + "]";
    }
}
