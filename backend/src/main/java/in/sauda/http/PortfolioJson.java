package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.json.JsonOut;
import in.sauda.market.Market;
import in.sauda.order.Product;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Valuation;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A valued account as JSON. */
final class PortfolioJson {

    /** About how many bytes a row has; an estimate that fits saves a copy of them all. */
    private static final int HOLDING = 360;

    private static final int POSITION = 256;

    /** What never changes of a holding's row, by its instrument's number; a fifth of what there is to write. */
    private final AtomicReferenceArray<byte @Nullable []> unchanging;

    /** For holdings of {@code catalog}'s instruments. */
    PortfolioJson(InstrumentCatalog catalog) {
        this.unchanging = new AtomicReferenceArray<>(catalog.size());
    }

    byte[] of(Valuation valuation, Market market, boolean stale) {
        JsonOut out = new JsonOut(1024
                        + HOLDING * valuation.holdings().size()
                        + POSITION * valuation.positions().size())
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

    private void holding(JsonOut out, Valuation.Line line, boolean stale) {
        out.open()
                .members(unchanging(line.instrument()), 1)
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
                .flag("stale", stale || line.pricePaise() == 0)
                .close();
    }

    /** An open object of {@code instrument}'s own members. */
    private byte[] unchanging(Instrument instrument) {
        byte[] known = unchanging.get(instrument.number());
        if (known != null) {
            return known;
        }
        byte[] members = new JsonOut(160)
                .open()
                .text("symbol", instrument.symbol().text())
                .text("name", instrument.name())
                .text("isin", instrument.isin())
                .text("sector", instrument.industry())
                .bytes();
        unchanging.set(instrument.number(), members);
        return members;
    }
}
