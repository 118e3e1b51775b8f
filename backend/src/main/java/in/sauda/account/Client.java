package in.sauda.account;

/**
 * From where a request comes.
 *
 * @param address network address, as far as trusted proxies tell it
 * @param agent   what the client says it is; cut to 200 characters, empty if it does not say
 */
public record Client(String address, String agent) {

    private static final int LONGEST_AGENT = 200;

    /** Cuts the agent. */
    public Client {
        if (agent.length() > LONGEST_AGENT) {
            agent = agent.substring(0, LONGEST_AGENT);
        }
    }
}
