package in.sauda.trading;

/**
 * Turns an outcome into the answer that the caller will get. Called before the booking is committed when there is an
 * idempotency key, so that the answer is stored with what it speaks of. Must be pure and must not block.
 */
@FunctionalInterface
public interface AnswerRenderer {

    /** The answer for {@code outcome}. */
    Answer render(Outcome outcome);
}
