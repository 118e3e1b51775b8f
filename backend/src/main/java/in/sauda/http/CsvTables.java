package in.sauda.http;

import in.sauda.fill.Fill;
import in.sauda.ledger.Entry;
import in.sauda.order.Order;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Valuation;
import in.sauda.trading.PostedJournal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The lists of a trader as tables for a spreadsheet. */
final class CsvTables {

    static final String TYPE = "text/csv";

    private CsvTables() {}

    /** Whether the caller would rather have a table than JSON. */
    static boolean wanted(RoutingContext context) {
        String accepted = context.request().getHeader("Accept");
        if (accepted == null) {
            return false;
        }
        int table = accepted.indexOf(TYPE);
        int json = accepted.indexOf(MediaType.APPLICATION_JSON);
        return table >= 0 && (json < 0 || table < json);
    }

    static Response response(byte[] table) {
        return Response.ok(table, TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment")
                .build();
    }

    static byte[] orders(List<Order> orders) {
        Csv csv = new Csv(
                "id",
                "placedAt",
                "symbol",
                "side",
                "type",
                "product",
                "validity",
                "variety",
                "quantity",
                "filledQuantity",
                "pendingQuantity",
                "cancelledQuantity",
                "price",
                "triggerPrice",
                "averagePrice",
                "status",
                "rejectReason",
                "statusMessage",
                "tag");
        for (Order order : orders) {
            csv.cell(order.id())
                    .time(order.placedAt())
                    .cell(order.symbol().text())
                    .cell(order.side().name())
                    .cell(order.type().name())
                    .cell(order.product().name())
                    .cell(order.validity().name())
                    .cell(order.variety().name())
                    .number(order.quantity())
                    .number(order.filledQuantity())
                    .number(order.pendingQuantity())
                    .number(order.cancelledQuantity())
                    .rupeesIfAny(order.pricePaise())
                    .rupeesIfAny(order.triggerPaise())
                    .rupeesIfAny(order.averagePaise())
                    .cell(order.status().name())
                    .cell(
                            order.rejectReason() == null
                                    ? null
                                    : order.rejectReason().name())
                    .cell(order.statusMessage())
                    .cell(order.tag())
                    .end();
        }
        return csv.bytes();
    }

    static byte[] trades(List<Fill> fills) {
        Csv csv = new Csv("id", "at", "orderId", "symbol", "side", "product", "quantity", "price", "value", "charges");
        for (Fill fill : fills) {
            csv.cell(fill.id())
                    .time(fill.at())
                    .cell(fill.orderId())
                    .cell(fill.symbol().text())
                    .cell(fill.side().name())
                    .cell(fill.product().name())
                    .number(fill.quantity())
                    .rupees(fill.pricePaise())
                    .rupees(fill.valuePaise())
                    .rupees(fill.chargesPaise())
                    .end();
        }
        return csv.bytes();
    }

    static byte[] holdings(Valuation valuation) {
        Csv csv = new Csv(
                "symbol",
                "name",
                "isin",
                "quantity",
                "t1Quantity",
                "availableQuantity",
                "averagePrice",
                "invested",
                "price",
                "marketValue",
                "pnl",
                "dayChange",
                "sector");
        for (Valuation.Line line : valuation.holdings()) {
            csv.cell(line.instrument().symbol().text())
                    .cell(line.instrument().name())
                    .cell(line.instrument().isin())
                    .number(line.shares())
                    .number(line.t1Shares())
                    .number(line.freeShares())
                    .rupees(line.averagePaise())
                    .rupees(line.costPaise())
                    .rupees(line.pricePaise())
                    .rupees(line.valuePaise())
                    .rupees(line.gainPaise())
                    .rupees(line.dayPaise())
                    .cell(line.instrument().industry())
                    .end();
        }
        return csv.bytes();
    }

    /** One line for each entry: journals have several. */
    static byte[] ledger(List<PostedJournal> journals, AccountKey key) {
        Csv csv = new Csv(
                "journalId",
                "at",
                "type",
                "narration",
                "account",
                "debit",
                "credit",
                "symbol",
                "shares",
                "balance",
                "hash");
        for (PostedJournal posted : journals) {
            for (Entry entry : posted.journal().entries()) {
                csv.cell(LedgerJson.id(key, posted.journal()))
                        .time(posted.journal().at())
                        .cell(posted.journal().type().name())
                        .cell(posted.journal().narration())
                        .cell(entry.account().name())
                        .rupees(entry.debitPaise())
                        .rupees(entry.creditPaise());
                if (entry.symbol() == null) {
                    csv.cell(null).cell(null);
                } else {
                    csv.cell(entry.symbol().text()).number(entry.shares());
                }
                csv.rupees(posted.cashAfterPaise()).cell(posted.hash()).end();
            }
        }
        return csv.bytes();
    }
}
