package in.sauda.http;

import in.sauda.trading.Page;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BiConsumer;

/** Writes a page of a list. */
final class Pages {

    private Pages() {}

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
