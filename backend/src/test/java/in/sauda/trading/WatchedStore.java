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
                    boolean commits = method.getName().equals("commit");
                    try {
                        Object answer = method.invoke(whole, arguments);
                        if (commits) {
                            ((List<?>) arguments[0]).forEach(booking -> seen.accept((Booking) booking));
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        if (commits && e.getCause() instanceof PartlyStoredException partly) {
                            tell((List<?>) arguments[0], partly, seen);
                        }
                        throw e.getCause();
                    }
                });
    }

    private static void tell(List<?> bookings, PartlyStoredException partly, Consumer<Booking> seen) {
        for (int place = 0; place < bookings.size(); place++) {
            if (partly.failure(place) == null) {
                seen.accept((Booking) bookings.get(place));
            }
        }
    }
}
