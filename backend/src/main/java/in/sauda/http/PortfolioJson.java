package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.json.JsonOut;
import in.sauda.market.Market;
import in.sauda.order.Product;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Valuation;
import java.time.LocalDate;

/** A valued account as JSON. */
final class PortfolioJson {

    private PortfolioJson() {}

    static byte[] of(Valuation valuation, Market market, boolean stale) {
        JsonOut out = new JsonOut(1024
                        + 448 * valuation.holdings().size()
                        + 320 * valuation.positions().size())
                .open()
                .text("market", market.id())
                .rupees("cashBalance", valuation.cashPaise())
                .rupees("availableCash", valuation.availablePaise())
                // What is set aside, and what sales brought that may not be used yet.
                .rupees("blockedCash", valuation.cashPaise() - valuation.availablePaise())
                .rupees("invested", valuation.investedPaise())
                .rupees("marketValue", valuation.marketValuePaise())
                .rupees("totalValue", valuation.totalPaise())
                .rupees("realisedPnl", valuation.realisedPaise())
                .rupees("unrealisedPnl", valuation.unrealisedPaise())
                .rupees("dayPnl", valuation.dayPaise())
                .rupees("dayPnlPercent", valuation.dayBasisPoints());
        ChargesJson.write(out, valuation.charges());
        out.array("holdings");
        for (Valuation.Line line : valuation.holdings()) {
            holding(out, line, stale);
        }
        out.end().array("positions");
        LocalDate today = Ist.date(valuation.asOfMicros());
        for (Valuation.PositionLine line : valuation.positions()) {
            boolean open =
                    line.position().product() == Product.MIS && line.position().quantity() != 0;
            position(out, line, open ? market.squareOffAt(today, line.instrument()) : 0);
        }
        return out.end().time("asOf", valuation.asOfMicros()).close().bytes();
    }

    private static void position(JsonOut out, Valuation.PositionLine line, long squareOffAt) {
        Position position = line.position();
        out.open()
                .text("symbol", position.symbol().text())
                .text("product", position.product().name())
                .number("quantity", position.netQuantity())
                .rupeesIfAny("averagePrice", position.averagePaise())
                .number("buyQuantity", position.buyQuantity())
                .rupees("buyValue", position.buyPaise())
                .number("sellQuantity", position.sellQuantity())
                .rupees("sellValue", position.sellPaise())
                .rupees("price", line.pricePaise())
                .rupees("realisedPnl", position.realisedPaise())
                .rupees("unrealisedPnl", line.unrealisedPaise())
                .rupees("pnl", Math.addExact(position.realisedPaise(), line.unrealisedPaise()))
                .time("squareOffAt", squareOffAt)
                .close();
    }

    private static void holding(JsonOut out, Valuation.Line line, boolean stale) {
        out.open()
                .text("symbol", line.instrument().symbol().text())
                .text("name", line.instrument().name())
                .text("isin", line.instrument().isin())
                .number("quantity", line.shares())
                .number("t1Quantity", line.t1Shares())
                .number("availableQuantity", line.freeShares())
                .rupees("averagePrice", line.averagePaise())
                .rupees("invested", line.costPaise())
                .rupees("price", line.pricePaise())
                .rupees("marketValue", line.valuePaise())
                .rupees("pnl", line.gainPaise())
                .rupees("pnlPercent", line.gainBasisPoints())
                .rupees("dayChange", line.dayPaise())
                .rupees("dayChangePercent", line.dayBasisPoints())
                .rupees("weight", line.weightBasisPoints())
                .text("sector", line.instrument().industry())
                .flag("stale", stale || line.pricePaise() == 0)
                .close();
    }
}
