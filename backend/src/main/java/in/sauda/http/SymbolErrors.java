package in.sauda.http;

import in.sauda.json.JsonOut;
import java.util.Map;

/** Writes which of many symbols could not be answered, and why. */
final class SymbolErrors {

    private SymbolErrors() {}

    static void write(JsonOut out, Map<String, ProblemCode> errors) {
        out.open("errors");
        errors.forEach((symbol, code) -> out.key(symbol)
                .open()
                .text("code", code.name())
                .text("detail", code == ProblemCode.UNKNOWN_SYMBOL ? MarketViews.unknown(symbol) : code.title() + ".")
                .close());
        out.close();
    }
}
