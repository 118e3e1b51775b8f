package in.sauda.http;

import in.sauda.portfolio.Valuation;

/** A valued account as JSON. */
final class PortfolioJson {

    private PortfolioJson() {}

    static byte[] of(Valuation valuation, String market, boolean stale) {
        JsonOut out = new JsonOut(512 + 512 * valuation.holdings().size())
                .open()
                .text("market", market)
                .rupees("cashBalance", valuation.cashPaise())
                .rupees("availableCash", valuation.cashPaise())
                // Orders fill or end at once in this version, so none blocks cash.
                .rupees("blockedCash", 0)
                .rupees("invested", valuation.investedPaise())
                .rupees("marketValue", valuation.marketValuePaise())
                .rupees("totalValue", valuation.totalPaise())
                .rupees("realisedPnl", valuation.realisedPaise())
                .rupees("unrealisedPnl", valuation.unrealisedPaise())
                .rupees("dayPnl", valuation.dayPaise())
                .rupees("dayPnlPercent", valuation.dayBasisPoints())
                .array("holdings");
        for (Valuation.Line line : valuation.holdings()) {
            holding(out, line, stale);
        }
        return out.end()
                .array("positions")
                .end()
                .time("asOf", valuation.asOfMicros())
                .close()
                .bytes();
    }

    private static void holding(JsonOut out, Valuation.Line line, boolean stale) {
        out.open()
                .text("symbol", line.instrument().symbol().text())
                .text("name", line.instrument().name())
                .text("isin", line.instrument().isin())
                .number("quantity", line.shares())
                // Shares are free to sell at once in this version: none waits for settlement.
                .number("t1Quantity", 0)
                .number("availableQuantity", line.shares())
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
