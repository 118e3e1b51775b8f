package in.sauda.notify;

import in.sauda.trading.Message;
import java.util.List;

/** Where messages go. Safe for use from several threads. */
public interface Notifier extends AutoCloseable {

    /** How many messages it takes at once. */
    int most();

    /**
     * Sends {@code messages}, at most {@link #most}, and waits for the answer.
     *
     * @return what became of each, in their order
     * @throws NotifierDownException if it takes nothing at present; messages may have arrived all the same
     */
    List<Delivery> send(List<Message> messages) throws NotifierDownException;

    @Override
    void close();
}
