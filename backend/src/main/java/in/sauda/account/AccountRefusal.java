package in.sauda.account;

/**
 * Why something about a trader's sign-in was not done. A value, not an error; nothing was changed.
 *
 * @param code              the stable code of the API
 * @param detail            one English sentence; never says more than {@code code} does about who exists
 * @param retryAfterSeconds when to try again, for those that pass by themselves; 0 otherwise
 */
public record AccountRefusal(Code code, String detail, long retryAfterSeconds)
        implements SignInOutcome, PasswordOutcome {

    /** The reasons. */
    public enum Code {
        /** Not 3 to 32 of the allowed characters. */
        USERNAME_INVALID("username"),
        /** Somebody has it, regardless of case. */
        USERNAME_TAKEN("username"),
        /** Under 8 characters. */
        PASSWORD_TOO_SHORT("password"),
        /** Over 128 characters. */
        PASSWORD_TOO_LONG("password"),
        /** Not a text: half of a character stands alone. */
        PASSWORD_INVALID("password"),
        /** Among the passwords that are tried first, or the username itself. */
        PASSWORD_COMMON("password"),
        /** No such trader, or another password: which of the two is not told. */
        WRONG_CREDENTIALS(""),
        /** Too many failures, for this name or from this address. */
        LOCKED_OUT(""),
        /** Too many guests from this address. */
        TOO_MANY_GUESTS(""),
        /** The machine is busy with other sign-ins. */
        TOO_BUSY(""),
        /** The owner named a trader that does not exist. */
        UNKNOWN_TRADER("username");

        private final String field;

        Code(String field) {
            this.field = field;
        }

        /** The field of the request that is at fault; empty if it is none alone. */
        public String field() {
            return field;
        }
    }

    static AccountRefusal of(Code code, String detail) {
        return new AccountRefusal(code, detail, 0);
    }
}
