package in.sauda.trading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** A store whose bookings are told of once they are stored. */
final class WatchedStore {

    private WatchedStore() {}

    /** {@code whole}; {@code seen} hears of each booking. */
    static BookingStore of(BookingStore whole, Consumer<Booking> seen) {
        return (BookingStore) Proxy.newProxyInstance(
                BookingStore.class.getClassLoader(),
                new Class<?>[] {BookingStore.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(whole, arguments);
                        if (method.getName().equals("commit")) {
                            ((List<?>) arguments[0]).forEach(booking -> seen.accept((Booking) booking));
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
