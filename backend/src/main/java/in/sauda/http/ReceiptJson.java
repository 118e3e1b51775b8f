package in.sauda.http;

import in.sauda.fill.AuctionPrint;
import in.sauda.fill.Execution;
import in.sauda.fill.Explanation;
import in.sauda.fill.Fill;
import in.sauda.fill.FillModel;
import in.sauda.fill.ReceiptText;
import in.sauda.json.JsonOut;
import in.sauda.json.QuoteJson;
import in.sauda.quote.Liquidity;
import in.sauda.trading.FillCharges;
import org.jspecify.annotations.Nullable;

/** Everything that decided a fill, as JSON. */
final class ReceiptJson {

    private ReceiptJson() {}

    static byte[] of(Fill fill, FillCharges charges, String market) {
        Execution execution = fill.execution();
        JsonOut out = new JsonOut(2048)
                .open()
                .text("tradeId", fill.id())
                .text("orderId", fill.orderId())
                .text("market", market)
                .text("symbol", fill.symbol().text())
                .text("side", fill.side().name())
                .text("product", fill.product().name())
                .number("quantity", fill.quantity())
                .rupees("price", fill.pricePaise())
                .rupees("value", fill.valuePaise())
                .time("at", fill.at());
        decided(out, execution, fill.at());
        auction(out, execution.auction());
        Explanation why = ReceiptText.of(execution, FillModel.fill(execution));
        out.text("rule", execution.rule().name())
                .number("queueAhead", execution.queueAhead())
                .number("participationPercent", execution.participationPercent())
                .number("tradedShares", execution.tradedShares())
                .text("code", why.code())
                .open("figures");
        why.figures().forEach(out::value);
        out.close().text("explanation", why.text());
        ChargesJson.write(out, charges.charges());
        return out.flag("verified", fill.derivesAgain() && charges.rederive())
                .close()
                .bytes();
    }

    private static void decided(JsonOut out, Execution execution, long at) {
        Liquidity liquidity = execution.liquidity();
        out.number("seq", execution.quoteSeq())
                .time("eventTime", execution.quoteMicros())
                .number("ageMs", Math.max(0, at - execution.quoteMicros()) / 1_000)
                .rupees("lastPrice", execution.ltpPaise())
                .number("wantedQuantity", execution.wanted())
                .rupeesIfAny("limitPrice", execution.limitPaise())
                .rupees("tickSize", execution.tickPaise())
                .rupeesIfAny("lowPrice", liquidity.lowPaise())
                .rupeesIfAny("highPrice", liquidity.highPaise() == Long.MAX_VALUE ? 0 : liquidity.highPaise())
                .open("book");
        QuoteJson.levels(out, "bids", liquidity.depth().bids());
        QuoteJson.levels(out, "asks", liquidity.depth().asks());
        out.close().number("beyondQuantity", liquidity.beyond()).number("consumedQuantity", execution.consumed());
    }

    private static void auction(JsonOut out, @Nullable AuctionPrint print) {
        if (print == null) {
            out.none("auction");
        } else {
            out.open("auction")
                    .rupees("price", print.pricePaise())
                    .number("quantity", print.quantity())
                    .number("imbalance", print.imbalance())
                    .close();
        }
    }
}
