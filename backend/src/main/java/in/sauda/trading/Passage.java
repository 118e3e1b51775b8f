package in.sauda.trading;

import org.jspecify.annotations.Nullable;

/**
 * Follows one command on its way to the store and back. A command whose account was changed by somebody else is taken up
 * and decided again. Calls come from several threads, one after another; none may block or throw.
 */
public interface Passage {

    /** Nobody follows. */
    Passage UNWATCHED = new Passage() {
        @Override
        public void taken() {}

        @Override
        public void decided() {}

        @Override
        public void ended(@Nullable Throwable failure) {}
    };

    /** The market's thread takes it up. */
    void taken();

    /** It is decided and on its way to the store. */
    void decided();

    /** Its caller is told; {@code failure} if it could not be done. */
    void ended(@Nullable Throwable failure);
}
