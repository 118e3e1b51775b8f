package in.sauda.account;

/** What became of a registration, a sign-in, or the wish to be a guest. */
public sealed interface SignInOutcome permits SignInOutcome.SignedIn, AccountRefusal {

    /**
     * It worked.
     *
     * @param trader  who
     * @param session the new session; the token carries its id and ends with it
     */
    record SignedIn(Trader trader, Session session) implements SignInOutcome {}
}
