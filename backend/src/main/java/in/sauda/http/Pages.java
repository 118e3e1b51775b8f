package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.trading.Page;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/** Writes a page of a list. */
final class Pages {

    private Pages() {}

    /** The first {@code most} of {@code found}, which are in order, newest first. */
    static <T> Page<T> first(List<T> found, int most, ToLongFunction<T> number) {
        return found.size() <= most
                ? new Page<>(found, 0)
                : new Page<>(found.subList(0, most), number.applyAsLong(found.get(most - 1)));
    }

    static <T> Response json(String market, Page<T> page, BiConsumer<JsonOut, T> write) {
        JsonOut out = new JsonOut(640 * page.items().size() + 64)
                .open()
                .text("market", market)
                .array("items");
        for (T item : page.items()) {
            write.accept(out, item);
        }
        out.end().text("nextCursor", Params.cursor(page.nextBefore())).close();
        return Response.ok(out.bytes(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
