package in.sauda.account;

/** What became of the wish for another password. */
public sealed interface PasswordOutcome permits PasswordOutcome.Changed, AccountRefusal {

    /** The new password holds from now on. */
    record Changed() implements PasswordOutcome {}
}
