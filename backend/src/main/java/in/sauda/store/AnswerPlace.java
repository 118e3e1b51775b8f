package in.sauda.store;

/** Where the answer to a key stands among an account's: a short text of one length, the same in every store. */
public final class AnswerPlace {

    private AnswerPlace() {}

    /** The place of what was answered to {@code key} at {@code path}. */
    public static String of(String path, String key) {
        return ShortHash.of(path + '\n' + key);
    }
}
