package in.sauda.http;

import in.sauda.calendar.MarketHours;
import in.sauda.charge.ContractNote;
import in.sauda.charge.OrderTurnover;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.json.JsonOut;
import in.sauda.trading.DayNote;

/** Contract notes as JSON. */
final class NoteJson {

    private final InstrumentCatalog catalog;

    NoteJson(InstrumentCatalog catalog) {
        this.catalog = catalog;
    }

    /** Writes the members that a list shows. */
    void brief(JsonOut out, DayNote note, MarketHours hours) {
        out.text("date", note.note().date().toString())
                .flag("final", note.booked())
                .text("settlesOn", hours.settlementOf(note.note().date()).toString())
                .number("orders", note.note().lines().size())
                .rupees("buyValue", note.boughtPaise())
                .rupees("sellValue", note.soldPaise());
        ChargesJson.write(out, note.charges());
        out.rupees("netObligation", note.netPaise()).rupees("difference", note.differencePaise());
    }

    byte[] whole(DayNote note, String market, MarketHours hours) {
        JsonOut out = new JsonOut(2048).open().text("market", market);
        brief(out, note, hours);
        out.array("lines");
        for (ContractNote.Line line : note.note().lines()) {
            line(out, line, note);
        }
        out.end().array("shares");
        for (ContractNote.Share share : note.note().shares()) {
            share(out, share);
        }
        return out.end().close().bytes();
    }

    private void line(JsonOut out, ContractNote.Line line, DayNote note) {
        OrderTurnover order = line.order();
        Instrument instrument = instrument(order.symbol());
        out.open()
                .text("orderId", order.orderId())
                .text("symbol", order.symbol().text())
                .text("name", instrument.name())
                .text("isin", instrument.isin())
                .text("exchange", order.exchange().name())
                .text("side", order.side().name())
                .text("product", order.product().name())
                .number("quantity", order.quantity())
                .rupees("averagePrice", (order.valuePaise() + order.quantity() / 2) / order.quantity())
                .rupees("value", order.valuePaise())
                .rupees("deliveryValue", line.deliveryPaise())
                .rupees("intradayValue", line.intradayPaise());
        ChargesJson.write(out, line.charges());
        out.array("fills");
        for (Fill fill : note.fills()) {
            if (fill.orderId().equals(order.orderId())) {
                out.open()
                        .text("tradeId", fill.id())
                        .time("at", fill.at())
                        .number("quantity", fill.quantity())
                        .rupees("price", fill.pricePaise())
                        .rupees("value", fill.valuePaise())
                        .close();
            }
        }
        out.end().close();
    }

    private static void share(JsonOut out, ContractNote.Share share) {
        out.open()
                .text("symbol", share.symbol().text())
                .number("buyQuantity", share.bought())
                .rupees("buyValue", share.boughtPaise())
                .number("sellQuantity", share.sold())
                .rupees("sellValue", share.soldPaise())
                .number("intradayQuantity", share.intradayQuantity())
                .rupees("stt", share.sttPaise())
                .close();
    }

    private Instrument instrument(Symbol symbol) {
        return catalog.find(symbol)
                .orElseThrow(() -> new IllegalStateException(symbol + " was traded but is not listed"));
    }
}
